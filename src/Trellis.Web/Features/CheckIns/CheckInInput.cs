using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Features.CheckIns;

/// <summary>A check-in as it was typed, so that it can be shown again.</summary>
public sealed record CheckInInput
{
    public const string NotObserved = "not-observed";
    private const int OffTheScale = 0;
    private const string Prefix = "Answers/";

    /// <summary>What the check-in will be called; a form that is sent twice makes one.</summary>
    public Id<CheckIn>? Key { get; init; }

    /// <summary><c>family/level</c>; only for a new one.</summary>
    public string About { get; init; } = "";
    public string Whole { get; init; } = "";
    public IReadOnlyDictionary<CompetencyId, Typed> Answers { get; init; } = new Dictionary<CompetencyId, Typed>();

    /// <summary>What the page was showing.</summary>
    public int Revision { get; init; }

    public LevelRef? Level => LevelRef.TryParse(About);

    /// <summary>What a program says, in place of <see cref="Answers"/>.</summary>
    public IReadOnlyList<CheckInAnswer>? Said { get; init; }

    public CheckInDraft Draft => new(Whole, Said ?? [.. Answers.Select(a => new CheckInAnswer(a.Key, ValueOf(a.Value.Choice), a.Value.Choice == NotObserved, a.Value.Note))]);

    public Typed On(CompetencyId competency) => Answers.GetValueOrDefault(competency, Typed.Nothing);

    public static CheckInInput Of(CheckIn checkIn) => new()
    {
        Whole = checkIn.Whole,
        Answers = checkIn.Answers.ToDictionary(a => a.Competency, a => new Typed(a.NotObserved ? NotObserved : a.Value?.ToString(CultureInfo.InvariantCulture) ?? "", a.Note)),
        Revision = checkIn.Revision,
    };

    public static CheckInInput Read(IFormCollection form) => new()
    {
        Key = Id<CheckIn>.TryParse(form["Key"], null, out var key) ? key : null,
        About = form["About"].ToString(),
        Whole = form["Whole"].ToString(),
        Answers = form.Keys.Select(CompetencyOf).OfType<CompetencyId>().Distinct().ToDictionary(
            c => c, c => new Typed(form[CheckInDraft.FieldOf(c, "Choice")].ToString(), form[CheckInDraft.FieldOf(c, "Note")].ToString())),
        Revision = int.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1,
    };

    private static CompetencyId? CompetencyOf(string field) =>
        field.StartsWith(Prefix, StringComparison.Ordinal) && field.LastIndexOf('/') is var end && end > Prefix.Length ? new CompetencyId(field[Prefix.Length..end]) : null;

    private static int? ValueOf(string choice) => choice is "" or NotObserved ? null
        : int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : OffTheScale;

    /// <param name="Choice"><c>1</c> to <c>5</c>, <see cref="NotObserved"/> or nothing.</param>
    public sealed record Typed(string Choice, string Note)
    {
        public static Typed Nothing { get; } = new("", "");
    }
}
