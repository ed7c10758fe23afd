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
        "POST /sign-out", "POST /people/{person}/ratings", "POST /reviews/{id}/submission", "POST /reviews/{id}/sharing", "POST /evidence/{id}/offer", "POST /cycles/{id}/closure",
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
