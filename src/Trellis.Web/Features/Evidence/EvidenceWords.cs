using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

internal static class EvidenceWords
{
    public static string Of(EvidenceStatus? status, bool proposed, bool aside) => (proposed, aside) switch
    {
        (true, true) => T("set aside"),
        (true, _) => T("not accepted yet"),
        _ => Of(status),
    };

    /// <param name="status">Null: private.</param>
    public static string Of(EvidenceStatus? status) => status switch
    {
        null => T("private"),
        EvidenceStatus.Claimed => T("offered"),
        EvidenceStatus.Attested => T("attested"),
        EvidenceStatus.Rejected => T("rejected"),
        EvidenceStatus.Expired => T("expired"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Win => T("win"),
        EvidenceKind.Document => T("document"),
        EvidenceKind.Metric => T("metric"),
        EvidenceKind.Feedback => T("feedback"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>All of them to choose from.</summary>
    public static IReadOnlyList<Option> Kinds => [.. EvidenceKinds.All.Select(k => new Option(EvidenceKinds.NameOf(k), Of(k)))];

    /// <summary>The word that addresses and the API use.</summary>
    public static string NameOf(EvidenceStatus? status) => status?.ToString().ToLowerInvariant() ?? "private";

    public static string NameOf(EvidenceStatus? status, bool proposed, bool aside) => (proposed, aside) switch
    {
        (true, true) => "set-aside",
        (true, _) => "proposed",
        _ => NameOf(status),
    };

    /// <summary>The shape beside the word.</summary>
    public static string ClassOf(EvidenceStatus? status) => status switch
    {
        EvidenceStatus.Claimed => "pending",
        EvidenceStatus.Attested => "met",
        EvidenceStatus.Rejected => "declined",
        _ => "",
    };

    public static IReadOnlyDictionary<string, string> TagTitles(Domain.Frameworks.Company? company) =>
        company?.EvidenceTags.ToDictionary(t => t.Name, t => t.Title.Value) ?? [];

    /// <summary>What criteria make of it, for the person it is about.</summary>
    public static string Meaning(EvidenceStatus? status) => status switch
    {
        null => T("Only you read it, and it counts for no criterion. Offer it when it is ready."),
        EvidenceStatus.Claimed => T("Offered: it stays as it was written, since your manager may have read it. A criterion that needs it stays “not known” until your manager attests it."),
        EvidenceStatus.Attested => T("Attested: it counts for the criteria that ask for it."),
        EvidenceStatus.Rejected => T("Not attested: it counts for no criterion. It stays here with the reason."),
        EvidenceStatus.Expired => T("It has expired and counts no more."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
