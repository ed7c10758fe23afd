namespace Trellis.WordingTraining;

/// <summary>Five given labels that we believe the guide itself would not give, and why.</summary>
internal static class DoubtfulLabels
{
    public static readonly (string Id, string Ours, string Why)[] All =
    [
        ("D0194", "borderline", "Rule 4: identify, track, anticipate and mitigate are four behaviours in one item; two managers weigh them differently. \"Anticipate areas of risk\" leaves no trace of its own."),
        ("D0946", "borderline", "Rule 3 names \"appropriate\" among the words that allow borderline at most, and here it decides which issues count."),
        ("D0957", "borderline", "Rule 2 lists value and best practice as abstract. Nobody can say when, to whom or with which output the value was explained; the guide's own \"explains X to Y\" has somebody it is explained to."),
        ("D0123", "borderline", "Rule 3: delete \"high\" and \"appropriately high quality\" and a countable act on an object is left, the code tasks and how many of them. That is borderline however many judgement words there are."),
        ("D0703", "vague", "\"Works on initiatives\" is a generic verb, what it drives is a purpose clause, and \"being careful to not\" is an attitude about an absence. After stripping nothing is left to check."),
    ];
}
