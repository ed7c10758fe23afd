using Trellis.Domain.Frameworks;

namespace Trellis.Domain.People;

/// <summary>What one line of a people file says about one person; what it leaves empty it says nothing about.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="Email">Tells people apart, whatever its case.</param>
public sealed record PersonRow(int Line, string Email)
{
    public string? Name { get; init; }
    public string? ManagerEmail { get; init; }
    public DateOnly? ManagerSince { get; init; }

    /// <summary>The id or the title of a family.</summary>
    public string? Family { get; init; }

    /// <summary>The id or the title of a track, where a level's title alone is not enough.</summary>
    public string? Track { get; init; }

    /// <summary>The id or a title of a level.</summary>
    public string? Level { get; init; }

    public DateOnly? Since { get; init; }

    /// <summary>The title the person is known by outside, where it differs from the level's.</summary>
    public string? Title { get; init; }

    /// <summary>What further columns say, as written; an empty one says nothing.</summary>
    public IReadOnlyList<PersonAttribute> Attributes { get; init; } = [];
}

/// <summary>Something more that the company keeps about a person, such as a site or a cost centre.</summary>
public sealed record PersonAttribute(string Name, string Value, AttributeType Type = AttributeType.Text);

/// <summary>Why one line cannot be taken in; <paramref name="Column"/> is the name of the column it is about.</summary>
public sealed record RowProblem(int Line, string Column, string Code, string Message);

/// <summary>A level of a framework in force, with every name a file may call it by.</summary>
public sealed record PlaceableLevel(LevelRef At, string FamilyTitle, string Track, string TrackTitle, IReadOnlyList<string> Titles);

/// <summary>Everybody the company knows, and every interval of theirs.</summary>
public sealed record PeopleNow(IReadOnlyList<Person> People, IReadOnlyList<PersonInterval> Intervals);
