using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People.Import;

/// <summary>Takes in a people file as its preview showed it: all of it or nothing.</summary>
public sealed class ImportPeople(PeopleReach reach, Library library, Journal journal, TimeProvider clock)
{
    /// <param name="progress">Told how far it has come, where somebody looks.</param>
    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel, ImportProgress? progress = null)
    {
        if (await PeopleFileText.ReadAsync(null, input.Text, input.FileName, cancel) is not Result<PeopleFileText>.Accepted(var source))
            return new Outcome.Missing();
        source = source with { Text = input.Text, Kind = input.Is };
        // Read before what the file is compared with, so that whoever saves in between makes this save a lost one.
        var place = await reach.Installations.SingleAsync(cancel);
        var preview = await PreviewAsync(source, input, cancel);
        if (!preview.IsReadable)
            return new Outcome.Unreadable(preview);
        if (preview.Seen != input.Seen)
            return new Outcome.Outdated(preview);
        if (input.EndMissing == true && input.Day is not { } day)
            return new Outcome.Refused(preview, [new("day-missing", T("Say on which day what they hold ended."), nameof(Input.LastDay))]);
        else if (input is { EndMissing: true, Day: { } lastDay })
            End(preview, lastDay);
        if (preview.Plan.Problems is [var first, ..])
            return new Outcome.Refused(await PreviewAsync(source, input, cancel), [new(first.Code, first.Message, nameof(Input.LastDay))]);
        return await SaveAsync(preview.Plan, input.Is, place, progress ?? new(), cancel) ? new Outcome.Done(preview.Plan.Changes.Count) : new Outcome.Outdated(await PreviewAsync(source, input, cancel));
    }

    private Task<PeoplePreview> PreviewAsync(PeopleFileText source, Input input, CancellationToken cancel) =>
        PeoplePreview.LoadAsync(source, input.Meanings, reach, library, clock, cancel);

    private void End(PeoplePreview preview, DateOnly lastDay)
    {
        PeopleImport.EndVanished(preview.Plan, preview.Now, lastDay);
        reach.KeepOwnPlace(preview.Plan, preview.Now);
    }

    private async Task<bool> SaveAsync(PeoplePlan plan, ImportKind kind, Installation place, ImportProgress progress, CancellationToken cancel)
    {
        if (plan.Changes.Count == 0)
            return true;
        plan.Apply();

        // Imports take turns: of two at the same moment the second would not have seen what the first placed.
        place.LibraryRevision++;
        List<object> rows = [.. plan.NewPeople, .. plan.NewIntervals, .. plan.NewFacts];
        progress.Begin(rows.Count);
        return await journal.SaveManyAsync(rows, ImportKinds.Of(kind).Entry(plan), progress.Add, cancel);
    }

    public sealed record Input
    {
        [FromForm]
        public string? Text { get; init; }

        [FromForm]
        public string? FileName { get; init; }

        /// <summary>What the file tells of; people, where nothing is said.</summary>
        [FromForm]
        public string? Kind { get; init; }

        public ImportKind Is => ImportKinds.Parse(Kind);

        /// <summary>What the preview showed.</summary>
        [FromForm]
        public string? Seen { get; init; }

        /// <summary>Ask that whoever is not in the file no longer holds a level or a manager.</summary>
        [FromForm]
        public bool? EndMissing { get; init; }

        [FromForm]
        public string? LastDay { get; init; }

        /// <summary>Names of columns in the file, and beside each what it means.</summary>
        [FromForm]
        public StringValues? Header { get; init; }

        [FromForm]
        public StringValues? Meaning { get; init; }

        public DateOnly? Day => DateOnly.TryParseExact(LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        /// <summary>What a person chose; a column without a choice is not here.</summary>
        public IReadOnlyDictionary<string, string> Meanings =>
            (Header ?? default).Zip(Meaning ?? default).Where(p => p is { First: not null, Second.Length: > 0 })
                .GroupBy(p => p.First!).ToDictionary(g => g.Key, g => g.First().Second == Out ? "x-" + g.Key : g.First().Second!);

        /// <summary>The choice to leave a column out.</summary>
        public const string Out = "-";
    }

    /// <summary>What came of it.</summary>
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(int Changes) : Outcome;

        public sealed record Missing : Outcome;

        public sealed record Unreadable(PeoplePreview Preview) : Outcome;

        public sealed record Refused(PeoplePreview Preview, IReadOnlyList<Refusal> Reasons) : Outcome;

        /// <summary>People changed after the preview was shown; this is the preview of now.</summary>
        public sealed record Outdated(PeoplePreview Preview) : Outcome;
    }
}

/// <summary>How much an import changed; what it changed are the intervals themselves.</summary>
public sealed record PeopleImported(int Changes, int NewPeople) : JournalEntry
{
    public override Guid? About => null;
}

/// <summary>How many leaves a file brought or corrected.</summary>
public sealed record LeaveImported(int Changes) : JournalEntry
{
    public override Guid? About => null;
}

/// <summary>How many values of measures a file brought or corrected; the values themselves are not in it.</summary>
public sealed record MetricsImported(int Changes) : JournalEntry
{
    public override Guid? About => null;
}
