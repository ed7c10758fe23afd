using Trellis.Bench.Pages.Load;
using Trellis.Bench.Pages.Place;
using Trellis.Web.Ui;

namespace Trellis.Bench.Kills;

/// <summary>One person who saves one rating after another and writes down what the server said yes to; a saving without an answer is sent again first.</summary>
internal sealed class Rater(Visitor visitor, IReadOnlyList<Cell> cells, Random chance)
{
    private Saving? _sent;

    public IReadOnlyDictionary<Cell, Saving> Acknowledged => _acknowledged;

    private readonly Dictionary<Cell, Saving> _acknowledged = [];

    /// <summary>What was on its way when the server died.</summary>
    public Saving? Unanswered => _sent;

    public int Count { get; private set; }
    public int SentAgain { get; private set; }

    /// <summary>Until the server is gone.</summary>
    public async Task RateAsync(Site site)
    {
        SentAgain += _sent is null ? 0 : 1;
        while (true)
        {
            _sent ??= Next();
            if (await AnswerAsync(site, _sent) is not { } status)
                return;
            if (status is not (200 or 303))
                throw new InvalidOperationException($"A rating was answered with {status}.");
            _acknowledged[_sent.Cell] = _sent;
            _sent = null;
            Count++;
        }
    }

    private Saving Next()
    {
        var cell = cells[chance.Next(cells.Count)];
        var seen = _acknowledged.GetValueOrDefault(cell)?.Turn ?? cell.Before;
        return new(cell, chance.Next(2) == 0 ? 3 : 4, $"Saving {seen + 1} of {cell.Competency}: wrote up what the others can learn from it.", seen + 1);
    }

    private async Task<int?> AnswerAsync(Site site, Saving saving)
    {
        try
        {
            var (draft, competency) = (saving.Cell.Draft, saving.Cell.Competency);
            return (await site.AskAsync(visitor.Post(Links.Rating(draft.Id, draft.Level, competency), ("Choice", $"{saving.Value}"), ("Comment", saving.Comment), ("Turn", $"{saving.Turn - 1}")))).Status;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return null;
        }
    }
}

/// <summary>One rating of one draft.</summary>
/// <param name="Before">Its turn before anybody here saved it.</param>
internal sealed record Cell(DraftToRate Draft, CompetencyId Competency, int Before);

/// <summary>What somebody sends; <paramref name="Turn"/> is the one it has once it is saved.</summary>
internal sealed record Saving(Cell Cell, int Value, string Comment, int Turn);
