using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

/// <summary>Reviews are personal data: a log holds ids and codes.</summary>
public class LogTests
{
    [Theory, EachDatabase]
    public async Task No_log_line_holds_a_name_an_e_mail_or_a_secret(World world)
    {
        foreach (var row in RightsTable.Rows)
        {
            foreach (var subject in row.LetIn.Take(3))
                await Asking.AskAsync(world, row, Subject.BrowserOf(world, subject));
        }

        string[] words = [.. world.Secrets.All.Select(s => s.Word), .. world.Story.Cast.All.SelectMany(m => new[] { m.Name, m.Email }), Cast.Password];
        Findings.None(world.Host.Log.All.SelectMany(line => words.Where(w => line.Contains(w, StringComparison.OrdinalIgnoreCase)).Select(w => $"'{w}' in {line}")));
    }

    [Theory, EachDatabase]
    public async Task Nobody_writes_a_line_of_their_own_into_the_log(World world)
    {
        const string Forged = "\r\nInformation Trellis: Hana signed in";

        await world.Visitor.PostAsync(Links.SignIn, ("Email", $"a@b.example{Forged}"), ("Password", "x"), ("Next", Forged));
        await world.Visitor.GetAsync($"/no-such-page{Uri.EscapeDataString(Forged)}");
        await world.SignedInAs(world.Ana).GetAsync($"{Links.MyGrowth}?to={Uri.EscapeDataString(Forged)}");

        Assert.DoesNotContain(world.Host.Log.All, line => line.Contains("Hana signed in", StringComparison.Ordinal));
    }
}
