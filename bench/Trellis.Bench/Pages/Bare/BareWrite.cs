using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Trellis.Bench.Pages.Bare;

/// <summary>One rating into its row and one line into the journal, in one durable transaction.</summary>
internal sealed class BareWrite(BareDb db, TimeProvider clock)
{
    public async Task RateAsync(Guid id, string level, string competency, IFormCollection form)
    {
        var now = clock.GetUtcNow();
        var assessment = await db.Assessments.SingleAsync(a => a.Id == id);
        var ratings = JsonSerializer.Deserialize<List<BareRating>>(assessment.Ratings, JsonSerializerOptions.Web)!;
        var before = ratings.Find(r => r.Competency == competency && r.Against == level);
        ratings.RemoveAll(r => r == before);
        ratings.Add(new(competency, level, int.Parse(form["Choice"]!, CultureInfo.InvariantCulture), false, form["Comment"]!, [], now, (before?.Turn ?? 0) + 1));
        assessment.Ratings = JsonSerializer.Serialize(ratings, JsonSerializerOptions.Web);
        assessment.Revision++;
        db.Journal.Add(new() { Id = Guid.CreateVersion7(), At = now.UtcDateTime, What = "rating-saved", About = assessment.PersonId, Data = $$"""{"assessment":"{{id}}"}""" });
        await db.SaveChangesAsync();
    }
}
