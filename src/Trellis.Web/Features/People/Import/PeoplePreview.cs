using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Files;
using Trellis.Files.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People.Import;

/// <summary>What a people file would change, line by line, or everything that keeps it from being taken in.</summary>
public sealed record PeoplePreview(PeopleFileText Source, TableReading Reading, PeopleNow Now, PeoplePlan Plan, IReadOnlyDictionary<string, string> Names)
{
    public IReadOnlyList<Problem> Problems { get; } =
        [.. Reading.Problems.Concat(Plan.Problems.Select(Reading.Locate)).OrderBy(p => p.Severity).ThenBy(p => p.Line).ThenBy(p => p.Column)];

    public bool IsReadable => Problems.All(p => p.Severity != Domain.Frameworks.Checks.Severity.Error);

    /// <summary>Columns that somebody may give a meaning.</summary>
    public IReadOnlyList<string> Unknown { get; } =
        [.. Reading.Headers.Where(h => !ImportKinds.Of(Source.Kind).Columns.Contains(h.Trim().ToLowerInvariant()))];

    /// <summary>Stands for all that this preview shows; another value means that people changed meanwhile.</summary>
    public string Seen { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Plan.Changes.Select(c => c.ToString()).Concat(Plan.Vanished.Select(p => p.Id.ToString()))))));

    public static async Task<PeoplePreview> LoadAsync(
        PeopleFileText source, IReadOnlyDictionary<string, string> names, PeopleReach reach, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var kind = ImportKinds.Of(source.Kind);
        var reading = kind.Read(source.Bytes, source.FileName, names);
        var now = new PeopleNow(await reach.EveryPerson.ToListAsync(cancel), kind.NeedsIntervals ? await reach.EveryInterval.ToListAsync(cancel) : []);
        var plan = await kind.PlanAsync(reading, new(now, reach, library, clock), cancel);
        reach.KeepOwnPlace(plan, now);
        return new(source, reading, now, plan, names);
    }
}
