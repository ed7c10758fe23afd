using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Notices;

/// <summary>What the person asking gets by mail.</summary>
/// <param name="IsOpen">Whether mail leaves this place at all.</param>
public sealed record MailChoicesView(IReadOnlyDictionary<NoticeTopic, MailPace> Paces, bool IsOpen)
{
    public bool IsSaved { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public static async Task<MailChoicesView> LoadAsync(Reach reach, Post post, CancellationToken cancel)
    {
        var choice = await reach.MyMailChoice.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new(reach.MyId, MailChoice.Usual);
        return new(Enum.GetValues<NoticeTopic>().ToDictionary(t => t, choice.PaceOf), post.IsOpen);
    }
}
