using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Files.Sheets;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People;

/// <summary>Each time somebody read my ratings through HR's rights, newest first.</summary>
public sealed record WhoLooked(DateTimeOffset At, string Who)
{
    public const int Most = 500;

    public static Sheet ToSheet(IReadOnlyList<WhoLooked> looks) => new(T("Who looked"), [T("Who"), T("When")], [.. looks.Select(l => (object?[])[l.Who, l.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)])]);

    public static async Task<IReadOnlyList<WhoLooked>> LoadAsync(Reach reach, CancellationToken cancel)
    {
        var rows = await reach.WhoLooked.OrderByDescending(r => r.Position).Take(Most).Select(r => new { r.At, r.By }).ToListAsync(cancel);
        var readers = rows.Where(r => r.By is not null).Select(r => new Id<Person>(r.By!.Value)).Distinct().ToList();
        var names = await reach.People.Where(p => readers.Contains(p.Id)).ToDictionaryAsync(p => p.Id.Value, p => p.Name, cancel);
        return [.. rows.Select(r => new WhoLooked(r.At, r.By is { } by ? names.GetValueOrDefault(by, "") : ""))];
    }
}
