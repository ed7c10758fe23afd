using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Web.Demo.Source;
using Trellis.Web.Security;

namespace Trellis.Web.Demo.People;

/// <summary>One person of demo-people.yaml, before there is a calendar.</summary>
internal sealed record RosterEntry(string Key, string Section, Entry Source)
{
    public FullName? Name => Source["name"].Text is { } name ? FullName.Of(name) : null;

    public Form Form => Source["form"].Text is { } form ? Enum.Parse<Form>(form, ignoreCase: true) : Form.Steady;

    public MetricHabit Metrics => Source["metrics"].Text is { } habit ? Enum.Parse<MetricHabit>(habit, ignoreCase: true) : MetricHabit.Usual;

    public string? ExternalTitle => Source["title"].Text;

    /// <summary>Since month → level, from the oldest.</summary>
    public IReadOnlyList<(int Month, LevelRef At)> Career => [.. Source["career"].Pairs.Select(p => (MonthOf(p.Key), LevelOf(p.Value.Text!)))];

    /// <summary>Since month → manager's key, from the oldest.</summary>
    public IReadOnlyList<(int Month, string Manager)> ReportsTo => [.. Source["reports_to"].Pairs.Select(p => (MonthOf(p.Key), p.Value.Text!))];

    /// <summary>The first month without this person.</summary>
    public int? Left => Source["left"].Number;

    public Entry Cast => Source["cast"];

    public IReadOnlyList<Role> Roles => [.. Cast["roles"].Texts.Select(r => Enum.Parse<Role>(r, ignoreCase: true))];

    public LevelRef LevelOf(string text) => text.Split('/') is [var family, var level]
        ? new(new(family), new(level))
        : new(new(Section), new(text));

    /// <summary>The digit that stands for a competency in a quarter; null where chance decides.</summary>
    public int? Mark(string part, CompetencyId competency, int quarter) =>
        Source[part][competency.Value].Text is { } digits && quarter < digits.Length && char.IsAsciiDigit(digits[quarter]) ? digits[quarter] - '0' : null;

    /// <summary>Somebody whose every mark stands in the file is left out of whatever chance brings.</summary>
    public bool IsWritten => Source["marks"].IsThere;

    public static IReadOnlyList<RosterEntry> All() =>
        [.. Entry.Of("demo-people.yaml").Pairs.SelectMany(section => section.Value.Pairs.Select(p => new RosterEntry(p.Key, section.Key, p.Value)))];

    private static int MonthOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>How somebody is doing. Ready: meets what the next level asks of ratings.</summary>
internal enum Form { Steady, Strong, Struggling, Ready }

internal enum MetricHabit { Usual, High, Gaps }
