using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>The framework files that the cases of one file use, each read once.</summary>
internal sealed class FrameworkShelf(string folder)
{
    private readonly Dictionary<string, DocumentReading> _readings = [];

    /// <summary>Null when the file cannot be used, which is then among the problems.</summary>
    public ShelvedFramework? Take(Node file, ReadContext context)
    {
        if (context.Text(file) is not { } name)
            return null;
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (!_readings.TryGetValue(path, out var reading))
            _readings[path] = reading = FrameworkDocument.ReadFile(path);
        if (reading.Checkable is { } document)
            return new(document);

        context.Error("case/framework", file, $"The framework '{name}' cannot be used: {(reading.Problems is [var first, ..] ? first.Message : "it is empty.")}");
        return null;
    }
}

/// <summary>A framework file as cases look at it.</summary>
internal sealed class ShelvedFramework
{
    private readonly FrameworkFile _file;
    private readonly Company _company;
    private readonly Dictionary<FamilyId, ResolvedFramework> _families;

    public ShelvedFramework(FrameworkFile file)
    {
        _file = file;
        _company = file.Company ?? new Company { Name = "" };
        _families = file.Families.ToDictionary(f => f.Id, f => ResolvedFramework.Of(file.Of(f, _company)));
        Levels = [.. _families.Values.SelectMany(FrameworkFacts.LevelsOf)];
        Metrics = FrameworkFacts.MetricsOf(_company);
        Transitions = [.. file.Families.SelectMany(f => f.Transitions).Select(t => t.Id.Value), .. file.Paths.Select(p => p.Id.Value)];
    }

    public IReadOnlyList<LevelFacts> Levels { get; }
    public IReadOnlyList<MetricFacts> Metrics { get; }

    /// <summary>Transitions and paths by name.</summary>
    public IReadOnlyList<string> Transitions { get; }

    /// <summary>Where a transition or path starts.</summary>
    public IReadOnlyList<LevelRef> StartsOf(string transition) =>
        [.. Levels.Select(l => l.Ref).Where(level => Moves(transition, level).Count > 0)];

    /// <summary>All levels, those where a transition starts and their families first: a code that several families have means the nearest.</summary>
    public IReadOnlyList<LevelRef> InReachOf(string transition)
    {
        var starts = StartsOf(transition);
        return [.. starts.Concat(Levels.Select(l => l.Ref).OrderBy(l => starts.Any(s => s.Family == l.Family) ? 0 : 1)).Distinct()];
    }

    public IReadOnlyList<Move> Moves(string transition, LevelRef from) => _families.TryGetValue(from.Family, out var family)
        ? [.. Domain.Frameworks.Moves.OpenFrom(family, from.Level, LevelsOf).Where(m => m.Id.Value == transition)]
        : [];

    public VersionFacts Version(FamilyId family) => FrameworkFacts.VersionOf(family.Value, _families[family]);

    public IEnumerable<VersionFacts> VersionsElsewhere(FamilyId family) => _families.Keys.Where(f => f != family).Select(Version);

    private IReadOnlyList<(LevelId Level, GradeId Grade)> LevelsOf(FamilyId family) =>
        _families.TryGetValue(family, out var found) ? [.. found.Levels.Select(l => (l.Level.Id, l.Level.Grade))] : [];
}
