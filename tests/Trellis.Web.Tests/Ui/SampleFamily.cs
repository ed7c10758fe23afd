using Trellis.Domain.Frameworks;

namespace Trellis.Web.Tests.Ui;

/// <summary>A family made for a picture: each track is written as "IC: G1 G2 G3", its levels are numbered from 1.</summary>
internal static class SampleFamily
{
    public static ResolvedFramework Of(string title, IReadOnlyList<string> tracks, params string[] moves)
    {
        var levels = tracks.SelectMany(LevelsOf).ToList();
        var promotions = levels.GroupBy(l => l.Track).SelectMany(track => track.Zip(track.Skip(1), (from, to) => MoveOf(TransitionKind.Promotion, from.Id.Value, to.Id.Value)));
        return ResolvedFramework.Of(new Framework
        {
            Company = new Company { Name = "Sample", Grades = [.. Enumerable.Range(1, 9).Select(i => new Grade { Id = new($"G{i}"), Title = $"Grade {i}" })] },
            Family = new Family
            {
                Id = new("sample"),
                Title = title,
                Tracks = [.. tracks.Select((t, i) => new Track { Id = new(CodeOf(t)), Title = TitleOf(t), Kind = i == 0 ? TrackKind.Ic : TrackKind.Management })],
                Levels = levels,
                Transitions = [.. promotions, .. moves.Select(Move)],
            },
        });
    }

    /// <summary>"IC3 > M1" is a crossover, "M1 &lt; IC4" the way back from M1, "IC3 - IC2" a step down.</summary>
    private static Transition Move(string words)
    {
        var parts = words.Split(' ');
        return MoveOf(parts[1] switch { ">" => TransitionKind.Crossover, "<" => TransitionKind.Return, _ => TransitionKind.StepDown }, parts[0], parts[2]);
    }

    private static Transition MoveOf(TransitionKind kind, string from, string to) =>
        new() { Id = new($"{kind}-{from}-{to}"), Kind = kind, From = [new LevelId(from)], To = new(to) };

    private static IEnumerable<Level> LevelsOf(string track) => GradesOf(track).Select((grade, i) => new Level
    {
        Id = new($"{CodeOf(track)}{i + 1}"),
        Track = new(CodeOf(track)),
        Grade = new(grade),
        Titles = [$"{(i > 2 ? "Principal" : i > 1 ? "Senior" : "")} {TitleOf(track).ToLowerInvariant()} {i + 1}".Trim()],
    });

    private static string[] GradesOf(string track) => track[(track.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string CodeOf(string track) => track[..track.IndexOf(':', StringComparison.Ordinal)];

    private static string TitleOf(string track) => CodeOf(track) switch
    {
        "IC" => "Individual contributor",
        "M" => "Management",
        "S" => "Specialist",
        var code => code,
    };
}
