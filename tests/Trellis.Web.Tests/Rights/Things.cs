using System.Text.RegularExpressions;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>What the column "on" of tests/data/rights.md may name.</summary>
internal static partial class Things
{
    private static readonly Dictionary<string, Func<World, object>> Known = new()
    {
        ["Ana"] = w => w.Ana.Id,
        ["Hana's role"] = w => w.Story.Cast.Rows.OfType<Trellis.Web.Security.Grant>().Single(g => g.Role == Trellis.Web.Security.Role.Hr).Id,
        ["Mo"] = w => w.Mo.Id,
        ["Pia"] = w => w.Pia.Id,
        ["Hana"] = w => w.Hana.Id,
        ["Ana's review"] = w => w.AnasReview.Id,
        ["Ana's self-assessment"] = w => w.AnasSelf.Id,
        ["Ana's last review"] = w => w.Story.History.AnasSecond.Id,
        ["Ana's withdrawn review"] = w => w.Story.History.AnasWithdrawn.Id,
        ["Pia's word on Ana"] = w => w.Story.History.PiasWordOnAna.Id,
        ["Ana's request to Pia"] = w => w.Story.History.PiaAsked.Id,
        ["Pia's review"] = w => w.PiasReview.Id,
        ["Pia's self-assessment"] = w => w.PiasSelf.Id,
        ["Quinn's review"] = w => w.QuinnsReview.Id,
        ["Ana's private evidence"] = w => w.PrivateEvidence.Id,
        ["Ana's offered evidence"] = w => w.OfferedEvidence.Id,
        ["Ana's attested evidence"] = w => w.AttestedEvidence.Id,
        ["Ana's proposed evidence"] = w => w.Story.Drawer.Proposed.Id,
        ["Otto"] = w => w.Otto.Id,
        ["open cycle"] = w => w.OpenCycle.Id,
        ["closed cycle"] = w => w.ClosedCycle.Id,
        ["Ana's goal"] = w => w.Story.History.AnasGoal.Id,
        ["Ana's rehearsal"] = w => w.Story.History.AnasRehearsal.Id,
        ["Ana's check-in"] = w => w.Story.History.AnasCheckIn.Id,
        ["Mo's note on Ana"] = w => w.Story.History.MosNote.Id,
        ["Mo's check-in about Ana"] = w => w.Story.History.MosCheckIn.Id,
        ["Ana's news"] = w => w.Story.News.Id,
        ["Ana's token"] = w => w.Story.Keys.Of(w.Ana).Token.Id,
        ["Ada's draft"] = w => w.Story.Ladder.Draft.Id,
    };

    public static bool IsKnown(string name) => Known.ContainsKey(name) || Braces().IsMatch(name);

    /// <summary>Anything else stands for itself; <c>?about={Ana}</c> names Ana.</summary>
    public static string Id(World world, string name) =>
        Known.TryGetValue(name, out var thing) ? thing(world).ToString()! : Braces().Replace(name, found => Id(world, found.Groups[1].Value));

    /// <summary>The same with an id that nothing has.</summary>
    public static string NoId(string name) => Known.ContainsKey(name) ? Nothing() : Braces().Replace(name, _ => Nothing());

    private static string Nothing() => Guid.CreateVersion7().ToString();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Braces();
}
