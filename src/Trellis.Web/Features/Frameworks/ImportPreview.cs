using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Changes;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Files;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>What importing a file would do: a draft per family, a changed company part. Nothing is changed by looking.</summary>
public sealed record ImportPreview(FrameworkText Source, FrameworkFile File, Domain.Frameworks.Company Company)
{
    public required IReadOnlyList<FamilyLine> Families { get; init; }
    public required IReadOnlyList<CompanyDifference> CompanyChanges { get; init; }
    public required IReadOnlyList<Problem> Warnings { get; init; }

    /// <summary>Stands for everything that this preview compared the file with; another value means somebody changed it meanwhile.</summary>
    public required string Seen { get; init; }

    /// <summary>The company has nothing yet that could be changed.</summary>
    public required bool IsFirstCompany { get; init; }

    public bool ChangesCompany => CompanyChanges.Count > 0 && !IsFirstCompany;

    /// <summary>Levels need them: whoever imports words first has to write them next.</summary>
    public bool LacksGrades => Company.Grades.Count == 0;

    public bool ReplacesDrafts => Families.Any(f => f.Draft is not null);

    public static async Task<ImportPreview> LoadAsync(FrameworkText source, FrameworkFile file, IReadOnlyList<Problem> warnings, Reach reach, Library library, CancellationToken cancel)
    {
        var company = file.Company ?? library.Company!; // refused before: see ImportReading
        var ids = file.Families.Select(f => f.Id).ToList();
        var drafts = await reach.DraftsIWrite.AsNoTracking().Where(v => ids.Contains(v.Family))
            .Select(v => new DraftRow(v.Id, v.Family, v.Revision, v.Document, reach.People.Where(p => p.Id == v.Drafting.By).Select(p => p.Name).FirstOrDefault() ?? "", v.Drafting.At))
            .ToListAsync(cancel);
        return new(source, file, company)
        {
            Families = [.. file.Families.Select(f => LineOf(f, file.Of(f, company), drafts.Find(d => d.Family == f.Id), library))],
            CompanyChanges = file.Company is null ? [] : CompanyDifference.Between(library.Company, file.Company),
            IsFirstCompany = library.Company is null or { Grades: [], Competencies: [] },
            Warnings = warnings,
            Seen = SeenOf(library.Company, drafts),
        };
    }

    private static FamilyLine LineOf(Family family, Framework framework, DraftRow? draft, Library library)
    {
        var stored = draft is null ? null : FrameworkDocument.FrameworkFromJson(draft.Document);
        var differences = stored is null ? [] : FrameworkDifferences.Between(stored, framework);
        return new(family.Id, family.Title.Value, library.Versions.LastOrDefault(v => v.Family == family.Id), draft is null ? null : new(draft.Id, draft.Revision, draft.By, draft.At), differences);
    }

    private static string SeenOf(Domain.Frameworks.Company? company, List<DraftRow> drafts)
    {
        var all = (company is null ? "" : FrameworkDocument.ToJson(company)) + string.Concat(drafts.OrderBy(d => d.Id.Value).Select(d => $"\n{d.Id}:{d.Revision}"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    /// <param name="Published">The newest published version of the family.</param>
    /// <param name="Draft">The draft that would be replaced.</param>
    /// <param name="Differences">From that draft to the file.</param>
    public sealed record FamilyLine(FamilyId Id, string Title, PublishedVersion? Published, ReplacedDraft? Draft, IReadOnlyList<Difference> Differences);

    public sealed record ReplacedDraft(Id<FrameworkVersion> Id, int Revision, string By, DateTimeOffset At);

    private sealed record DraftRow(Id<FrameworkVersion> Id, FamilyId Family, int Revision, string Document, string By, DateTimeOffset At);
}

/// <summary>A file as read for this company and this person: every problem at once, and what the person may not import.</summary>
public sealed record ImportReading(FrameworkFile? File, IReadOnlyList<Problem> Errors, IReadOnlyList<Problem> Warnings, IReadOnlyList<Refusal> Refusals)
{
    public static async Task<ImportReading> LoadAsync(FrameworkText source, Reach reach, Library library, CurrentUser user, CancellationToken cancel)
    {
        var reading = source.Read(library.Company?.Locale ?? "en").BringingGradesTo(library.Company);
        var found = reading.Check(library.Company, new Surroundings { People = await reach.People.CountAsync(cancel) });
        List<Problem> errors = [.. found.Where(p => p.Severity == Severity.Error)];
        return new(errors.Count > 0 ? null : reading.File, errors, [.. found.Except(errors)],
            errors.Count > 0 || reading.File is null ? [] : [.. Refuse(reading.File, library, user)]);
    }

    private static IEnumerable<Refusal> Refuse(FrameworkFile file, Library library, CurrentUser user)
    {
        if (file.Families.Count == 0 && file.Company is null)
            yield return new("file-empty", T("The file has neither a family nor a company part, so there is nothing to import."));
        if (file.Company is null && library.Company is null)
            yield return new("company-missing", T("The company has no grades and rating words yet. Import a file with a company part first."));
        if (!user.IsHr && file.Company is { } company && CompanyDifference.Between(library.Company, company) is { Count: > 0 } changes)
            yield return new("company-not-yours", T("The company part of this file differs from the company's ({0}), and only HR may change that. Take it out of the file, or ask HR to import it.", string.Join("; ", changes.Take(3).Select(c => c.Key))));
        if (file.Families.Where(f => !user.Writes(f.Id)).Select(f => f.Title.Value).ToList() is { Count: > 0 } others)
            yield return new("family-not-yours", T("You are not an author of {0}. Take it out of the file, or ask HR to import it.", string.Join(", ", others)));
    }
}
