using System.Globalization;
using Trellis.Domain;

namespace Trellis.Web.Demo;

/// <summary>Which demo company: the same seed and day give the same one.</summary>
internal sealed record DemoOptions(int Seed, DateOnly Day)
{
    public const string Usage = "demo [--seed N] [--day YYYY-MM-DD]";
    private const int UsualSeed = 1;

    public static DemoOptions Usual(DateOnly today) => new(UsualSeed, today);

    public static Result<DemoOptions> Parse(IReadOnlyList<string> words, DateOnly today)
    {
        Result<DemoOptions> options = Usual(today);
        for (var i = 0; i < words.Count && options is Result<DemoOptions>.Accepted(var known); i += 2)
            options = known.With(words[i], i + 1 < words.Count ? words[i + 1] : "");
        return options;
    }

    private Result<DemoOptions> With(string name, string value) => name switch
    {
        "--seed" => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed)
            ? this with { Seed = seed }
            : new Refusal("demo-seed", $"--seed is '{value}'; it must be a whole number."),
        "--day" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? this with { Day = day }
            : new Refusal("demo-day", $"--day is '{value}'; it must be a day such as 2026-11-22."),
        _ => new Refusal("demo-option", $"'{name}' is not something demo knows. {Usage}"),
    };
}
