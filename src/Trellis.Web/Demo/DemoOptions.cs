using System.Globalization;
using Trellis.Domain;
using Trellis.Web.Demo.ByChance;

namespace Trellis.Web.Demo;

/// <summary>Which demo company: the same options give the same one.</summary>
/// <param name="Size">Null: the company that is written in demo-people.yaml.</param>
internal sealed record DemoOptions(int Seed, DateOnly Day, CompanySize? Size = null)
{
    public const string Usage = "demo [--people N [--quarters N]] [--seed N] [--day YYYY-MM-DD]";
    private const int UsualSeed = 1;

    public static DemoOptions Usual(DateOnly today) => new(UsualSeed, today);

    public static Result<DemoOptions> Parse(IReadOnlyList<string> words, DateOnly today)
    {
        Result<DemoOptions> options = Usual(today);
        int? people = null, quarters = null;
        for (var i = 0; i < words.Count && options is Result<DemoOptions>.Accepted(var known); i += 2)
        {
            var value = i + 1 < words.Count ? words[i + 1] : "";
            options = words[i] switch
            {
                "--people" => Number(words[i], value, known, out people),
                "--quarters" => Number(words[i], value, known, out quarters),
                var name => known.With(name, value),
            };
        }

        return options is Result<DemoOptions>.Accepted(var asked) ? asked.With(people, quarters) : options;
    }

    private static Result<DemoOptions> Number(string name, string value, DemoOptions known, out int? number)
    {
        number = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : null;
        return number is null ? new Refusal($"demo-{name[2..]}", $"{name} is '{value}'; it must be a whole number.") : known;
    }

    private Result<DemoOptions> With(int? people, int? quarters)
    {
        if (people is null)
            return quarters is null ? this : new Refusal("demo-quarters", "--quarters needs --people: the usual demo company is written as it is.");
        return (quarters is { } many ? CompanySize.Of(people.Value, many) : CompanySize.Of(people.Value)).Match<Result<DemoOptions>>(
            size => this with { Size = size }, reasons => new Result<DemoOptions>.Refused(reasons));
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
