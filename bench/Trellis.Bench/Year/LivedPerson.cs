using System.Globalization;
using System.Text;
using Trellis.Client;

namespace Trellis.Bench.Year;

/// <summary>One of the company, with what happened to them in the words of a policy case. Written down while it is lived, never asked back from the server.</summary>
internal sealed class LivedPerson(string key, string name)
{
    private readonly List<string> _levels = [], _managers = [], _leave = [], _evidence = [], _endorsements = [], _calibrations = [];
    private readonly Dictionary<string, List<string>> _cycles = [];

    public string Key => key;
    public string Name => name;
    public string Email => $"{key}@year.example";

    /// <summary>Given by the server when the person was taken in.</summary>
    public Guid Id { get; set; }
    public string Level { get; private set; } = "";
    public DateOnly Since { get; private set; }
    public LivedPerson? Manager { get; private set; }
    public DateOnly ManagerSince { get; private set; }

    /// <summary>The day on which the person left; null while they are here.</summary>
    public DateOnly? Gone { get; private set; }

    public void StandsAt(string level, DateOnly since)
    {
        (Level, Since) = (level, since);
        _levels.Add($"{{level: {level}, from: {Text(since)}");
    }

    public void ReportsTo(LivedPerson manager, DateOnly since)
    {
        End(_managers, since.AddDays(-1));
        (Manager, ManagerSince) = (manager, since);
        _managers.Add($"{{id: {manager.Key}, from: {Text(since)}");
    }

    public void Leaves(DateOnly lastDay)
    {
        Gone = lastDay;
        End(_levels, lastDay);
        End(_managers, lastDay);
    }

    public void IsAway(DateOnly from, DateOnly to) => _leave.Add($"{{from: {Text(from)}, to: {Text(to)}, kind: parental}}");

    public void IsIn(string cycle) => _cycles.TryAdd(cycle, []);

    public void IsTakenOutOf(string cycle) => _cycles.Remove(cycle);

    /// <summary>Ratings of one form against one level, in the order in which forms were given.</summary>
    public void IsRated(string cycle, string role, string by, string against, IEnumerable<(string Competency, int Value)> ratings, DateOnly day)
    {
        var given = _cycles[cycle];
        given.Add($"{{role: {role}, by: {by}, against: {against}, status: submitted, seq: {given.Count + 1}, recorded: {Text(day)}, r: {{{string.Join(", ", ratings.Select(r => $"{r.Competency}: {r.Value}"))}}}}}");
    }

    /// <summary>What this rater gave in the cycle so far counts for nothing from the day on.</summary>
    public void IsWithdrawn(string cycle, string by, DateOnly day)
    {
        var given = _cycles[cycle];
        for (var i = 0; i < given.Count; i++)
            if (given[i].StartsWith($"{{role: manager, by: {by},", StringComparison.Ordinal))
                given[i] = given[i].Replace("status: submitted", $"status: withdrawn, withdrawn_on: {Text(day)}", StringComparison.Ordinal);
    }

    /// <summary>This rater has taken back a review in the cycle.</summary>
    public bool IsAgain(string cycle, string by) => _cycles[cycle].Exists(r => r.StartsWith($"{{role: manager, by: {by}, ", StringComparison.Ordinal) && r.Contains("status: withdrawn", StringComparison.Ordinal));

    public void Did(string tag, DateOnly day, string status, IReadOnlyDictionary<string, string> attributes) =>
        _evidence.Add($"{{tag: {tag}, date: {Text(day)}, status: {status}, attributes: {{{string.Join(", ", attributes.Select(a => $"{a.Key}: {a.Value}"))}}}}}");

    public void IsEndorsed(string by, string target, DateOnly day, string status) => _endorsements.Add($"{{by: {by}, date: {Text(day)}, target: {target}, status: {status}}}");

    public void IsCalibrated(string target, DateOnly day, bool confirmed, int calibrators) =>
        _calibrations.Add($"{{date: {Text(day)}, target: {target}, decision: {(confirmed ? "confirmed" : "rejected")}, calibrators: {calibrators}}}");

    /// <summary>The year as a case that expects what the server answered.</summary>
    public string AsCase(string transition, ReadinessAnswer answer)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"- id: {key}\n  title: {name}, a year\n  uses: {{file: engineering.yaml, transition: {transition}}}\n  as_of: {Text(answer.AsOf)}\n");
        Lines("level_history", _levels.Select(Closed));
        Lines("managers", _managers.Select(Closed));
        Lines("skip_levels", Manager?._managers.Select(Closed) ?? []);
        Lines("leave", _leave);
        text.Append("  cycles:\n");
        foreach (var (cycle, ratings) in _cycles)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: {cycle}\n    cur: null\n    raw:{(ratings.Count == 0 ? " []" : "")}\n");
            foreach (var rating in ratings)
                text.Append(CultureInfo.InvariantCulture, $"    - {rating}\n");
        }

        Lines("evidence", _evidence);
        Lines("endorsements", _endorsements);
        Lines("calibrations", _calibrations);
        text.Append(CultureInfo.InvariantCulture, $"  expect: {{verdict: {answer.Verdict}{Number("credited_months", answer.CreditedMonths)}{Number("observations", answer.Observations)}, criteria: [{string.Join(", ", answer.Criteria)}]}}\n");
        return text.ToString();

        void Lines(string what, IEnumerable<string> lines)
        {
            if (lines.ToList() is { Count: > 0 } some)
                text.Append(CultureInfo.InvariantCulture, $"  {what}: [{string.Join(", ", some)}]\n");
        }
    }

    private static string Number(string what, int? number) => number is { } known ? string.Create(CultureInfo.InvariantCulture, $", {what}: {known}") : "";

    private static string Closed(string line) => line.EndsWith('}') ? line : line + "}";

    private static void End(List<string> lines, DateOnly lastDay)
    {
        if (lines.Count > 0 && !lines[^1].EndsWith('}'))
            lines[^1] += $", to: {Text(lastDay)}}}";
    }

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
