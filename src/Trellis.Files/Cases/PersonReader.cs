using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>Reads what happened to the person of a case.</summary>
internal sealed class PersonReader(ReadContext context, Setting setting)
{
    public PersonRecord Read(Fields f)
    {
        var usual = f.Take("cycle_cur");
        return new()
        {
            Placements = setting.Placements,
            Leave = [.. f.List("leave", Leave).Select(l => l.Days)],
            Managers = f.List("managers", Manager),
            SkipLevels = f.List("skip_levels", Manager),
            Cycles = new CycleReader(context, setting, usual).Read(f),
            Evidence = [.. setting.Evidence, .. new EvidenceReader(context).Evidence(f)],
            MetricValues = new EvidenceReader(context).Metrics(f),
            Credentials = new EvidenceReader(context).Credentials(f),
            Endorsements = f.List("endorsements", Endorsement),
            Calibrations = f.List("calibrations", Calibration),
            Statements = f.List("statements", Statement),
        };
    }

    private sealed record Spell(DayRange Days);

    private Spell? Leave(Node node)
    {
        var f = new Fields(node, context, "a leave");
        var (from, to) = (f.RequiredDay("from"), f.Day("to"));
        f.Text("kind");
        f.End();
        return from is { } first ? new(new(first, to)) : null;
    }

    private ManagerFact? Manager(Node node)
    {
        var f = new Fields(node, context, "a manager");
        var (id, from, to) = (f.RequiredText("id"), f.RequiredDay("from"), f.Day("to"));
        f.End();
        return from is { } first ? new(id, new(first, to)) : null;
    }

    private EndorsementFact? Endorsement(Node node)
    {
        var f = new Fields(node, context, "an endorsement");
        var (by, date, target) = (f.RequiredText("by"), f.RequiredDay("date"), Target(f));
        var status = f.Word("status", CaseWords.EndorsementStatuses) ?? EndorsementStatus.Active;
        var (relation, recorded) = (f.Word("relation", Vocabulary.Relations), f.Day("recorded"));
        f.End();
        return date is { } day && target is { } level ? new(by, day, level, status) { Relation = relation, Recorded = recorded } : null;
    }

    private CalibrationFact? Calibration(Node node)
    {
        var f = new Fields(node, context, "a calibration");
        var (date, target, recorded) = (f.RequiredDay("date"), Target(f), f.Day("recorded"));
        var decision = f.RequiredWord("decision", CaseWords.CalibrationDecisions);
        var calibrators = f.Take("calibrators") is { } present ? Calibrators(present) : null;
        f.End();
        return date is { } day && target is { } level
            ? new(day, level, decision == Confirmation.Confirmed) { Calibrators = calibrators, Recorded = recorded }
            : null;
    }

    private StatementFact? Statement(Node node)
    {
        var f = new Fields(node, context, "a statement");
        var (kind, date, by) = (f.RequiredWord("type", CaseWords.StatementKinds), f.RequiredDay("date"), f.Text("by"));
        var decision = f.RequiredWord("decision", CaseWords.Decisions);
        var (target, recorded) = (f.IsWritten("target") ? Target(f) : null, f.Day("recorded"));
        f.End();
        return date is { } day ? new(kind, day, by, decision) { Target = target, Recorded = recorded } : null;
    }

    // A number, or the names of those who confirmed.
    private int? Calibrators(Node node) => node is ListNode names ? names.Items.Count : context.Int(node);

    // Said without a target it is about the case's own; where no level lies above, it is about none.
    private LevelRef? Target(Fields f)
    {
        if (f.Take("target") is not { } node || context.Text(node) is not { } code)
            return setting.To;
        var level = setting.Level(code);
        if (level is null)
            context.UnknownName(node, "level", code, setting.Levels.Select(l => l.Ref.Level.Value));
        return level;
    }
}
