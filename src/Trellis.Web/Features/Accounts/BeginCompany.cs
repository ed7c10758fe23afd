using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Files;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Accounts;

/// <summary>In a place without accounts, whoever knows the code of the start names the company and gets the first account, with HR and Administrator.</summary>
public sealed class BeginCompany(TrellisDb db, FirstRunCode code, NewAdministrator administrator, PasswordRules passwords, Journal journal, TimeProvider clock)
{
    public static Refusal Taken => new("place-taken", T("Somebody set this place up at the same moment, so nothing of yours was saved. Sign in if that was you; else ask whoever started the server."));

    /// <returns>Null once there is an account.</returns>
    public async Task<Result<Account>?> RunAsync(Input input, string address, CancellationToken cancel)
    {
        if (!await code.IsAskedAsync(cancel))
            return null;
        var (name, email) = (input.Name?.Trim() ?? "", input.Email?.Trim() ?? "");
        List<Refusal> reasons = [.. code.Refuse(input.Code, nameof(Input.Code), address), .. WhatIsMissing(input, name, email), .. await passwords.RefuseAsync(new(), input.Password ?? "")];
        return reasons.Count > 0 ? new Result<Account>.Refused(reasons) : await SaveAsync(input, name, email, cancel);
    }

    private async Task<Result<Account>> SaveAsync(Input input, string name, string email, CancellationToken cancel)
    {
        var (person, account, rows) = administrator.Make(name, email, input.Password!); // refused before
        db.AddRange(rows);
        if (!await ClaimPlaceAsync(cancel))
            return Taken;
        var company = FrameworkDocument.ToJson(NewCompany.Of(input.Company!));
        if (!await db.CompanyRevisions.AnyAsync(cancel))
            db.CompanyRevisions.Add(new(1, company, clock.GetUtcNow(), person.Id.Value));
        return await journal.SaveAsync(new CompanyBegun(account.Id, person.Id.Value), cancel) ? account : Taken;
    }

    /// <summary>Of two who begin at the same moment both would write this row, and the database lets one. Whoever reads it after that one has saved finds the account.</summary>
    private async Task<bool> ClaimPlaceAsync(CancellationToken cancel)
    {
        var place = await db.Installations.SingleOrDefaultAsync(cancel) ?? db.Add(new Installation()).Entity;
        place.LibraryRevision++;
        return await code.IsAskedAsync(cancel);
    }

    private static IEnumerable<Refusal> WhatIsMissing(Input input, string name, string email)
    {
        if (string.IsNullOrWhiteSpace(input.Company) || input.Company.Length > 200)
            yield return new("company-name", T("Name your company, in at most {0} letters.", 200), nameof(Input.Company));
        if (name.Length is 0 or > 200)
            yield return new("name", T("Write your name, in at most {0} letters.", 200), nameof(Input.Name));
        if (!NewAdministrator.IsAddress(email))
            yield return new("email-shape", T("Write your e-mail address, such as you@example.org. You sign in with it."), nameof(Input.Email));
    }

    public sealed record Input
    {
        [FromForm]
        public string? Code { get; init; }

        [FromForm]
        public string? Company { get; init; }

        [FromForm]
        public string? Name { get; init; }

        [FromForm]
        public string? Email { get; init; }

        [FromForm]
        public string? Password { get; init; }
    }
}

/// <summary>The first account was made on the first page, with the company.</summary>
public sealed record CompanyBegun(Guid Account, Guid Person) : JournalEntry
{
    public override Guid? About => Person;
}
