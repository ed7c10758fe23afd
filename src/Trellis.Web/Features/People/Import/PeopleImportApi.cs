using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Files.People;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People.Import;

internal static class PeopleImportApi
{
    public static void MapPeopleImportApi(this IEndpointRouteBuilder api)
    {
        foreach (var kind in ImportKinds.All)
            api.MapPost($"/{kind.Name}/import", ([AsParameters] ImportAsked asked, HttpRequest request, ImportReports reports, CancellationToken cancel) => ImportAsync(kind.Kind, asked, request, reports, cancel))
                .Needs(Scope.WritePeople).RequireAuthorization(Policies.PeopleData).WithMetadata(new SentAs("text/csv")).Produces<ImportReport>();
    }

    private static async Task<IResult> ImportAsync(ImportKind kind, ImportAsked asked, HttpRequest request, ImportReports reports, CancellationToken cancel)
    {
        if (asked.WhatIsWrong(kind).ToList() is { Count: > 0 } reasons)
            return ApiProblems.Refused(reasons);
        return await DocumentText.ReadBytesAsync(request, PeopleTable.LargestBytes, cancel) is Result<byte[]>.Accepted(var bytes)
            ? await reports.RunAsync(bytes, kind, asked, cancel)
            : ApiProblems.Refused([DocumentText.TooLarge(PeopleTable.LargestBytes)]);
    }
}

/// <summary>How a file is to be taken in: a dry run unless <c>apply</c> says otherwise.</summary>
/// <param name="Seen">What the dry run answered; without it, whatever holds now is applied.</param>
/// <param name="Columns">What columns of other names mean, each as <c>Heading:meaning</c>; <c>Heading:-</c> leaves one out.</param>
internal sealed record ImportAsked(
    [property: FromQuery(Name = "apply")] bool? Apply,
    [property: FromQuery(Name = "seen")] string? Seen,
    [property: FromQuery(Name = "end_missing")] bool? EndMissing,
    [property: FromQuery(Name = "last_day")] string? LastDay,
    [property: FromQuery(Name = "column")] string[]? Columns)
{
    /// <summary>As the form of the page sends it.</summary>
    public ImportPeople.Input As(ImportKind kind, string? text, string fileName) => new()
    {
        Text = text, FileName = fileName, Kind = ImportKinds.NameOf(kind), Seen = Seen, EndMissing = EndMissing, LastDay = LastDay,
        Header = new StringValues([.. Pairs.Select(p => p.Heading)]), Meaning = new StringValues([.. Pairs.Select(p => p.Meaning)]),
    };

    /// <summary>A heading may hold colons; a meaning never does.</summary>
    private IEnumerable<(string Heading, string Meaning)> Pairs => (Columns ?? []).Select(c => c.LastIndexOf(':') is var at and > 0 ? (c[..at], c[(at + 1)..].Trim()) : (c, ""));

    public IEnumerable<Refusal> WhatIsWrong(ImportKind kind)
    {
        var known = ImportKinds.Of(kind).Columns;
        foreach (var (heading, meaning) in Pairs.Where(p => p.Meaning != ImportPeople.Input.Out && !known.Contains(p.Meaning)))
            yield return new("column-meaning", Ui.Texts.T("Say what the column '{0}' means as '{0}:name', with one of {1}, or - to leave it out; '{2}' is none.", heading, string.Join(", ", known), meaning), "column");
    }
}
