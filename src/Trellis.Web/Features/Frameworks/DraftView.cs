using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Changes;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.Wording;
using Trellis.Files;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Frameworks;

/// <summary>A draft as it would look, what keeps it from being published, and what it changes.</summary>
public sealed record DraftView(Id<FrameworkVersion> Id, FrameworkBody Body, IReadOnlyList<Domain.Frameworks.Checks.Finding> Findings)
{
    public required string ChangedBy { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Counts the rewritings, so that nobody publishes another text than the one they read.</summary>
    public required int Revision { get; init; }

    /// <summary>The newest published version, which this one follows.</summary>
    public PublishedVersion? Before { get; init; }
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>The number that the differences ask for; null for a first version and where nothing differs.</summary>
    public required VersionProposal? Proposal { get; init; }
    public required WordingCardView Wording { get; init; }

    public required PublicationForm Form { get; init; }

    /// <summary>HR publishes; an author reads what HR would.</summary>
    public required bool MayPublish { get; init; }

    public FamilyId Family => Body.Family.Id;

    public IReadOnlyList<Domain.Frameworks.Checks.Finding> Errors => [.. Findings.Where(f => f.Severity == Severity.Error)];

    /// <returns>Null when there is no such draft, or it is not theirs.</returns>
    public static async Task<DraftView?> LoadAsync(Id<FrameworkVersion> id, Reach reach, Library library, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var row = await reach.DraftsIWrite.AsNoTracking().Where(v => v.Id == id)
            .Select(v => new { Version = v, By = reach.People.Where(p => p.Id == v.Drafting.By).Select(p => p.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(cancel);
        if (row is null)
            return null;

        var framework = DraftTree.Of(row.Version, library);
        var resolved = ResolvedFramework.Of(framework);
        var mine = await reach.MyPlacement.Where(p => p.Family == row.Version.Family).Select(p => (LevelId?)p.Level).FirstOrDefaultAsync(cancel);
        var before = library.Versions.LastOrDefault(v => v.Family == row.Version.Family);
        var differences = before is null ? [] : FrameworkDifferences.Between(library.Resolve(before), resolved);
        var proposal = VersionProposal.Of(before?.Number, differences);
        var around = new Surroundings { People = await reach.People.CountAsync(cancel), Today = today };
        var words = WordingReview.Of(resolved, FrameworkLint.Of(framework.AsFile()), today);
        return new(id, FrameworkBody.Of(resolved, mine, library, today) with { Words = words }, StructureCheck.Of(framework, around))
        {
            ChangedBy = row.By ?? "",
            ChangedAt = row.Version.Drafting.At,
            Revision = row.Version.Revision,
            Before = before,
            Differences = differences,
            Proposal = proposal,
            Wording = WordingCardView.Of(id, row.Version.Revision, resolved, words, today),
            Form = PublicationForm.Proposed(framework.Family.Version, before, proposal, today),
            MayPublish = user.IsHr,
        };
    }
}

/// <summary>The tree that publishing a draft would freeze: its family and paths with the company part of today.</summary>
internal static class DraftTree
{
    public static Framework Of(FrameworkVersion draft, Library library)
    {
        var stored = FrameworkDocument.FrameworkFromJson(draft.Document);
        return library.Company is { } company ? stored with { Company = company } : stored;
    }

    /// <summary>The draft as a file to write in; importing it again changes nothing.</summary>
    public static string TextOf(FrameworkVersion draft, Library library)
    {
        return FrameworkDocument.ToYaml(Of(draft, library).AsFile());
    }
}

/// <summary>What HR confirms, as typed.</summary>
public sealed record PublicationForm(string Number, string EffectiveFrom, string? CarryOver, IReadOnlyList<Refusal> Refusals, bool IsOutdated)
{
    /// <summary>What the differences ask for, or the file's own number if that is higher; from today.</summary>
    public static PublicationForm Proposed(string written, PublishedVersion? before, VersionProposal? proposal, DateOnly today)
    {
        var own = SemanticVersion.TryParse(written);
        var next = before is null ? new SemanticVersion(1, 0, 0) : proposal?.Next ?? new(before.Number.Major, before.Number.Minor, before.Number.Patch + 1);
        if (own is not null && (before is null || own > next))
            next = own;
        var from = before is not null && before.EffectiveFrom > today ? before.EffectiveFrom : today;
        return new(next.ToString(), from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, [], false);
    }
}
