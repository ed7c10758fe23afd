using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Wording;
using Trellis.Files;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Frameworks;

/// <summary>Puts the families and the company part of a file where they belong; whoever calls it saves.</summary>
public sealed class DraftWriter(TrellisDb db, Reach reach, HrReach hr, Library library, CurrentUser user, TimeProvider clock)
{
    /// <returns>Null when it is not what the preview compared with: what somebody wrote in between is not overwritten unseen.</returns>
    public async Task<IReadOnlyList<FrameworkVersion>?> DraftAsync(ImportPreview preview, CancellationToken cancel)
    {
        var ids = preview.Families.Select(f => f.Id).ToList();
        var drafts = await reach.DraftsIWrite.Where(v => ids.Contains(v.Family)).ToListAsync(cancel);
        return preview.Families.Any(f => drafts.Find(d => d.Family == f.Id) is var now && (now?.Id, now?.Revision) != (f.Draft?.Id, f.Draft?.Revision))
            ? null
            : [.. preview.File.Families.Select(f => Draft(f, preview, drafts.Find(d => d.Family == f.Id)))];
    }

    /// <inheritdoc cref="DraftAsync"/>
    public async Task<CompanyChanged?> ChangeCompanyAsync(ImportPreview preview, CancellationToken cancel)
    {
        var place = await hr.Installations.SingleAsync(cancel);
        if (place.LibraryRevision != user.Session.LibraryRevision)
            return null;
        var number = 1 + (await hr.CompanyRevisions.MaxAsync(r => (int?)r.Number, cancel) ?? 0);
        db.CompanyRevisions.Add(new CompanyRevision(number, FrameworkDocument.ToJson(preview.Company), clock.GetUtcNow(), user.Person.Value));
        place.LibraryRevision++;
        return new(number, [.. preview.CompanyChanges.Select(c => c.Key)]);
    }

    /// <summary>Reasons given before go on counting for sentences that did not change: those of the draft, else those of the newest published version.</summary>
    private Framework WithWaivers(Framework framework, FrameworkVersion? existing, bool ofSeveral)
    {
        var own = ofSeveral ? framework with { Waivers = Waivers.Of(framework) } : framework;
        var earlier = existing is not null ? FrameworkDocument.FrameworkFromJson(existing.Document)
            : library.Versions.LastOrDefault(v => v.Family == framework.Family.Id) is { } published ? library.Resolve(published).Framework : null;
        return earlier is null ? own : own with { Waivers = [.. own.Waivers, .. Waivers.CarriedOver(earlier, own)] };
    }

    private FrameworkVersion Draft(Family family, ImportPreview preview, FrameworkVersion? existing)
    {
        var document = FrameworkDocument.ToJson(WithWaivers(preview.File.Of(family, preview.Company), existing, preview.File.Families.Count > 1));
        var drafting = new Drafting(user.Person, clock.GetUtcNow());
        if (existing is not null)
        {
            existing.Rewrite(family.Title.Value, document, drafting);
            return existing;
        }

        var draft = new FrameworkVersion(family.Id, family.Title.Value, document, drafting);
        db.FrameworkVersions.Add(draft);
        return draft;
    }
}

/// <summary>A file made or replaced the draft of a family.</summary>
public sealed record FrameworkDrafted(Guid Draft, string Family) : JournalEntry
{
    public override Guid? About => null;
}

/// <summary>The company part has a new revision; the keys say what changed, not to what.</summary>
public sealed record CompanyChanged(int Revision, IReadOnlyList<string> Keys) : JournalEntry
{
    public override Guid? About => null;
}
