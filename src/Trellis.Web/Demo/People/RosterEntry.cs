using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Demo.Reviews;
using Trellis.Web.Demo.Source;
using Trellis.Web.Security;

namespace Trellis.Web.Demo.People;

/// <summary>One person, before there is a calendar: of demo-people.yaml, or made by chance.</summary>
internal sealed record RosterEntry(string Key, string Section, Entry Source)
{
    public FullName? Name { get; init; } = Source["name"].Text is { } name ? FullName.Of(name) : null;

    public Form Form { get; init; } = Source["form"].Text is { } form ? Enum.Parse<Form>(form, ignoreCase: true) : Form.Steady;

    public MetricHabit Metrics { get; init; } = Source["metrics"].Text is { } habit ? Enum.Parse<MetricHabit>(habit, ignoreCase: true) : MetricHabit.Usual;

    public string? ExternalTitle { get; init; } = Source["title"].Text;

    public IReadOnlyList<PersonAttribute> Attributes { get; init; } = [];

    /// <summary>Since month → level, from the oldest.</summary>
    public IReadOnlyList<(int Month, LevelRef At)> Career { get; init; } = [.. Source["career"].Pairs.Select(p => (MonthOf(p.Key), LevelOf(Section, p.Value.Text!)))];

    /// <summary>Since month → manager's key, from the oldest.</summary>
    public IReadOnlyList<(int Month, string Manager)> ReportsTo { get; init; } = [.. Source["reports_to"].Pairs.Select(p => (MonthOf(p.Key), p.Value.Text!))];

    /// <summary>The first month without this person.</summary>
    public int? Left { get; init; } = Source["left"].Number;

    public IReadOnlyList<Away> Leave { get; init; } = [.. Source["leave"].Items.Select(l => new Away(l["from"].Number!.Value, l["to"].Number, l["kind"].Text!))];

    /// <summary>In a demo place, who a visitor may become.</summary>
    public CastPart? Part { get; init; } = Source["cast"] is { IsThere: true } cast ? new(cast["order"].Number!.Value, cast["part"].Text!) : null;

    public IReadOnlyList<Role> Roles { get; init; } = [.. Source["cast"]["roles"].Texts.Select(r => Enum.Parse<Role>(r, ignoreCase: true))];

    public bool HasAccount { get; init; } = Source["cast"].IsThere;

    /// <summary>How far the review of the last complete quarter has come; null where chance decides.</summary>
    public ReviewStage? Stage { get; init; } = Source["stage"].Text is { } stage ? Enum.Parse<ReviewStage>(stage, ignoreCase: true) : null;

    /// <summary>Somebody whose every mark stands in the file is left out of whatever chance brings.</summary>
    public bool IsWritten { get; } = Source["marks"].IsThere;

    /// <summary>Not in the file: chance also says who was endorsed and holds what.</summary>
    public bool IsByChance => !Source.IsThere;

    public LevelRef LevelOf(string text) => LevelOf(Section, text);

    /// <summary>The digit that stands for a competency in a quarter; null where chance decides.</summary>
    public int? Mark(string part, CompetencyId competency, int quarter) =>
        IsWritten && Source[part][competency.Value].Text is { } digits && quarter < digits.Length && char.IsAsciiDigit(digits[quarter]) ? digits[quarter] - '0' : null;

    public static IReadOnlyList<RosterEntry> All() =>
        [.. Entry.Of("demo-people.yaml").Pairs.SelectMany(section => section.Value.Pairs.Select(p => new RosterEntry(p.Key, section.Key, p.Value)))];

    private static LevelRef LevelOf(string section, string text) => text.Split('/') is [var family, var level]
        ? new(new(family), new(level))
        : new(new(section), new(text));

    private static int MonthOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>How somebody is doing. Ready: meets what the next level asks of ratings.</summary>
internal enum Form { Steady, Strong, Struggling, Ready }

internal enum MetricHabit { Usual, High, Gaps }

/// <summary>Months away; <paramref name="To"/> null: still.</summary>
internal sealed record Away(int From, int? To, string Kind);

/// <summary>Where somebody stands in the list of whom a visitor may become, and what they do.</summary>
internal sealed record CastPart(int Order, string Does);
