using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Attacks;

/// <summary>An absent field equals an empty one, never a value.</summary>
public class EmptyFormTests
{
    private static readonly HttpStatusCode[] Refusals = [HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity];

    /// <summary>Forms that need no field.</summary>
    private static readonly string[] Bare =
    [
        "POST /sign-out", "POST /my/tokens/{id}/revocation", "POST /people/{person}/ratings", "POST /reviews/{id}/submission", "POST /reviews/{id}/sharing", "POST /evidence/{id}/offer", "POST /cycles/{id}/closure", "POST /cycles/{id}/reminders",
        "POST /people/{person}/new-password", "POST /settings/mail/again", "POST /my/news/read", "POST /my/news/{id}/opening", "POST /my/news/mail",
        "POST /evidence/{id}/set-aside", "POST /evidence/{id}/taking-back", "POST /evidence/{id}/disposal", "POST /evidence/{id}/readers/{reader}/end", "POST /check-ins/{id}/disposal",
        "POST /evidence/{id}/review-readers", // a box that is not ticked
    ];

    [Theory, EachDatabase]
    public async Task A_form_without_its_fields_is_refused(World world)
    {
        List<string> wrong = [];
        foreach (var row in RightsTable.Rows.Where(r => r.IsPost && r.LetIn.Any() && !Bare.Contains(r.Endpoint)))
        {
            var answer = await Subject.BrowserOf(world, row.LetIn.First()).PostAsync(Asking.AddressOf(world, row));
            if (!Refusals.Contains(answer.Status))
                wrong.Add($"{row}: {answer.Status}");
        }

        Findings.None(wrong);
    }

    /// <summary>What no browser sends from our pages: a number that is none, an id that is none, the same field twice.</summary>
    [Theory]
    [EachDatabase("next")]
    [EachDatabase("99999999999999999999")]
    [EachDatabase("\uFFFF")]
    public async Task A_field_that_holds_what_it_cannot_hold_is_answered_with_a_page(World world, string nonsense)
    {
        List<string> wrong = [];
        foreach (var row in RightsTable.Rows.Where(r => r.IsPost && r.LetIn.Any()))
        {
            foreach (var name in Forms.Of(world, row.Endpoint, row.On).Select(f => f.Name).Distinct())
            {
                var form = Forms.Of(world, row.Endpoint, row.On).Where(f => f.Name != name).Append((name, nonsense)).Append((name, nonsense));
                var answer = await Subject.BrowserOf(world, row.LetIn.First()).PostAsync(Asking.AddressOf(world, row), [.. form]);
                if ((int)answer.Status >= 500 || ((int)answer.Status >= 400 && !answer.Has("main h1")))
                    wrong.Add($"{row} {name}: {answer.Status}");
            }
        }

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task Leaving_out_any_one_field_is_answered_in_peace(World world)
    {
        foreach (var row in RightsTable.Rows.Where(r => r.IsPost && r.LetIn.Any()))
        {
            var form = Forms.Of(world, row.Endpoint, row.On);
            foreach (var left in form.Select(f => f.Name).Distinct())
                await Subject.BrowserOf(world, row.LetIn.First()).PostAsync(Asking.AddressOf(world, row), [.. form.Where(f => f.Name != left)]);
        }
    }
}
