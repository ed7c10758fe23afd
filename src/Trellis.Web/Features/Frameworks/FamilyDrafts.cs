using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Frameworks;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Frameworks;

/// <summary>The text that somebody would write on in a family, with what stands for it: the newest version and the draft's revision.</summary>
public sealed class FamilyDrafts(Reach reach, Library library)
{
    public async Task<FamilyDraft?> FindAsync(FamilyId family, CancellationToken cancel)
    {
        var newest = library.Versions.LastOrDefault(v => v.Family == family);
        var draft = await reach.DraftsIWrite.AsNoTracking().SingleOrDefaultAsync(v => v.Family == family, cancel);
        return newest is null && draft is null ? null
            : new(draft, draft is not null ? DraftTree.Of(draft, library) : library.Resolve(newest!).Framework, $"{newest?.Number.ToString() ?? "-"}/{draft?.Revision.ToString() ?? "-"}"); // one of the two is there
    }
}

/// <param name="Base">Such as <c>1.0.0/3</c>, and <c>1.0.0/-</c> without a draft.</param>
public sealed record FamilyDraft(FrameworkVersion? Draft, Framework Tree, string Base)
{
    public string ETag => Etag.Of(Base);
}
