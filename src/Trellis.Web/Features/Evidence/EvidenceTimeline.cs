using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Evidence;

/// <summary>Somebody's items by calendar quarter, newest first; a quarter without any stands there too.</summary>
public sealed record EvidenceTimeline(EvidenceTimeline.Question Asked, IReadOnlyList<EvidenceShelf.Line> Found, IReadOnlyList<EvidenceTimeline.Quarter> Quarters, int Pages)
{
    /// <summary>A page holds a year.</summary>
    private const int APage = 4;

    public static EvidenceTimeline Of(IReadOnlyList<EvidenceShelf.Line> mine, Question asked, DateOnly today)
    {
        List<EvidenceShelf.Line> found = [.. mine.Where(asked.Finds)];
        if (mine.Count == 0)
            return new(asked, found, [], 1);
        var (newest, oldest) = (QuarterOf(today), QuarterOf(mine.Min(l => l.Date)));
        var all = ((newest.Number - oldest.Number) / 3) + 1;
        var pages = Math.Max(1, (all + APage - 1) / APage);
        var page = Math.Min(asked.Page, pages);
        var shown = Enumerable.Range((page - 1) * APage, APage).Where(n => n < all).Select(n => newest.Plus(-3 * n));
        var byQuarter = found.ToLookup(l => QuarterOf(l.Date));
        return new(asked with { Page = page }, found, [.. shown.Select(q => new Quarter(Say.Months(q, q.Plus(2)), [.. byQuarter[q]]))], pages);
    }

    private static Month QuarterOf(DateOnly day)
    {
        var month = Month.Of(day);
        return month.Plus(-(month.Number % 3));
    }

    public sealed record Quarter(string Title, IReadOnlyList<EvidenceShelf.Line> Lines);

    /// <summary>Which items are looked for; empty words find all.</summary>
    public sealed record Question(string Competency, string Tag, string Kind, string State, int Page)
    {
        private const int Longest = 100;
        private static readonly string[] States = ["private", "proposed", "set-aside", "claimed", "attested", "rejected"];
        private static readonly IReadOnlyList<string> Kinds = [.. EvidenceKinds.All.Select(EvidenceKinds.NameOf)];

        public bool IsNarrow => Competency.Length + Tag.Length + Kind.Length + State.Length > 0;

        public static Question Of(string? competency, string? tag, string? kind, string? state, int? page) =>
            new(Word(competency), Word(tag), Kinds.Contains(kind) ? kind! : "", States.Contains(state) ? state! : "", Math.Clamp(page ?? 1, 1, 10_000));

        public bool Finds(EvidenceShelf.Line line) =>
            (Competency.Length == 0 || line.Competencies.Any(c => c.Value == Competency))
            && (Tag.Length == 0 || line.TagNames.Contains(Tag))
            && (Kind.Length == 0 || Kind == EvidenceKinds.NameOf(line.Kind))
            && (State.Length == 0 || State == EvidenceWords.NameOf(line.Status, line.IsProposed, line.IsSetAside));

        private static string Word(string? word) => word is { Length: <= Longest } && !word.Any(char.IsControl) ? word : "";
    }
}
