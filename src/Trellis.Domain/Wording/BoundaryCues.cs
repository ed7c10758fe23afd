namespace Trellis.Domain.Wording;

/// <summary>The marks that tell one level from the next, and whether the higher level has more or less of them.</summary>
internal static class BoundaryCues
{
    private static readonly Sense[] Units = [Sense.Unit1, Sense.Unit2, Sense.Unit3, Sense.Unit4, Sense.Unit5, Sense.Unit6];

    /// <summary>Where more than this differs, a single mark does not tell that less is asked.</summary>
    private const int MostWords = 4;

    public static bool Number(TextDelta delta) => Any(delta, w => w.IsNumber || w.Has(Sense.Many));

    /// <summary>A team in place of a project, or teams where there was no unit at all.</summary>
    public static bool UnitsChanged(TextDelta delta) =>
        delta.Added.Any(w => w.Has(Sense.Unit)) && (delta.Removed.Any(w => w.Has(Sense.Unit)) || Reach(delta));

    /// <summary>A unit where the lower text names none.</summary>
    public static bool UnitAppears(TextDelta delta) => delta.Added.Any(w => w.Has(Sense.Unit)) && !delta.Removed.Any(w => w.Has(Sense.Unit));

    public static bool Reach(TextDelta delta) => Any(delta, w => w.Has(Sense.Reach)) || Swapped(delta, w => w.Has(Sense.Standing));

    /// <summary>From knowing, explaining and helping to doing, and from doing to leading.</summary>
    public static int Rise(DescriptorReading lower, DescriptorReading higher) =>
        lower.Acts.Count == 0 || higher.Acts.Count == 0 ? 0 : higher.Acts.Max(a => RankOf(higher, a)) - lower.Acts.Max(a => RankOf(lower, a));

    private static int RankOf(DescriptorReading reading, Act act) =>
        reading.Tokens[act.Verb].Has(Sense.HighRole) ? 3
        : act.Is(Sense.Mind | Sense.Help | Sense.Display | Sense.Hollow) || (act.Wrapper & Sense.Help) != 0 || reading.Tokens[act.Verb].Has(Sense.Telling) ? 1
        : 2;

    public static bool Role(TextDelta delta) => Any(delta, w => w.Has(Sense.LowRole | Sense.HighRole)) || (delta.Added.Any(w => w.Has(Sense.Role)) && delta.Removed.Any(w => w.Has(Sense.Role)));

    public static bool Autonomy(TextDelta delta) => Any(delta, w => w.Has(Sense.Helped | Sense.Alone));

    public static bool Name(TextDelta delta) => Any(delta, w => w.IsName);

    public static bool Audience(TextDelta delta) => Swapped(delta, w => w.Has(Sense.Person) && !w.Has(Sense.Unit));

    public static bool Artefact(TextDelta delta) => Swapped(delta, w => w.Has(Sense.Concrete) && !w.Has(Sense.Unit));

    /// <summary>The change to name, the most countable first.</summary>
    public static BoundaryChange Named(TextDelta delta, int rise) =>
        Number(delta) ? BoundaryChange.Number
        : UnitsChanged(delta) ? BoundaryChange.Scope
        : delta.Removed.Any(w => w.Has(Sense.Helped)) || delta.Added.Any(w => w.Has(Sense.Alone)) ? BoundaryChange.Autonomy
        : Reach(delta) ? BoundaryChange.Scope
        : rise > 0 && !delta.Added.Any(w => w.Has(Sense.Person)) ? BoundaryChange.RoleVerb
        : Audience(delta) && !Role(delta) ? BoundaryChange.Audience
        : Role(delta) || rise > 0 ? BoundaryChange.RoleVerb
        : Audience(delta) ? BoundaryChange.Audience
        : Name(delta) ? BoundaryChange.Scope
        : Artefact(delta) ? BoundaryChange.Artefact
        : delta.Added.Any(w => w.Has(Sense.Verb)) ? BoundaryChange.RoleVerb
        : BoundaryChange.Artefact;

    /// <summary>What went down, where nothing went up; none where that cannot be told.</summary>
    public static BoundaryChange Lowered(TextDelta delta)
    {
        var (number, unit) = (Compare(delta, Largest), Compare(delta, HighestUnit));
        var (role, help) = (Compare(delta, RoleRank, silent: 0), Compare(delta, HelpRank, silent: 0));
        if (number > 0 || unit > 0 || role > 0 || help > 0 || delta.Added.Count + delta.Removed.Count > MostWords)
            return BoundaryChange.None;
        return number < 0 ? BoundaryChange.Number
            : unit < 0 ? BoundaryChange.Scope
            : help < 0 ? BoundaryChange.Autonomy
            : role < 0 ? BoundaryChange.RoleVerb
            : BoundaryChange.None;
    }

    /// <summary>Above 0 when the higher text has more.</summary>
    /// <param name="silent">What a text counts as that says nothing of the kind; null = then nothing can be told.</param>
    private static int Compare(TextDelta delta, Func<TextDelta.Word, double?> rank, double? silent = null)
    {
        var (low, high) = (delta.Removed.Max(rank), delta.Added.Max(rank));
        return (high ?? silent) - (low ?? silent) is { } more ? Math.Sign(more) : 0;
    }

    private static double? Largest(TextDelta.Word word) => !word.IsNumber && !word.Has(Sense.Many) ? null : word.IsCeiling ? -NumberWords.ValueOf(word.Stem) : NumberWords.ValueOf(word.Stem);

    private static double? HighestUnit(TextDelta.Word word) => Units.Count(u => word.Has(u)) == 1 ? Array.FindIndex(Units, word.Has) : null;

    private static double? RoleRank(TextDelta.Word word) => word.Has(Sense.HighRole) ? 1 : word.Has(Sense.LowRole) ? -1 : null;

    private static double? HelpRank(TextDelta.Word word) => word.Has(Sense.Alone) ? 1 : word.Has(Sense.Helped) ? -1 : null;

    private static bool Swapped(TextDelta delta, Func<TextDelta.Word, bool> what) => delta.Added.Any(what) && delta.Removed.Any(what);

    private static bool Any(TextDelta delta, Func<TextDelta.Word, bool> what) => delta.Added.Any(what) || delta.Removed.Any(what);
}
