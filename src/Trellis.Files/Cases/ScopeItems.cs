using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>One scope criterion of a made-up world, and the item that answers it, unless it is missing.</summary>
internal sealed record ScopeItem(string Tag, EvidenceFact? Evidence);

/// <summary>Reads <c>scope: [{id, status}]</c>.</summary>
internal sealed class ScopeItems(ReadContext context, DateOnly asOf)
{
    private const string Missing = "missing";

    private readonly HashSet<string> _tags = [];

    public IReadOnlyList<ScopeItem> Read(Fields f) => f.List("scope", Item);

    private ScopeItem? Item(Node node)
    {
        var f = new Fields(node, context, "a scope item");
        var (id, status) = (f.RequiredText("id"), f.Require("status"));
        f.End();
        if (status is null || id.Length == 0)
            return null;
        if (!_tags.Add(id))
            context.Error("case/duplicate", node, $"The scope item '{id}' stands here twice.");
        return new(id, StatusOf(status) is { } known ? new EvidenceFact(id, id, asOf, known, new Dictionary<string, string>()) : null);
    }

    private EvidenceStatus? StatusOf(Node node)
    {
        if (context.Text(node) is not { } word || word == Missing)
            return null;
        if (CaseWords.EvidenceStatuses.Find(word) is { } status)
            return status;
        context.UnknownWord(node, word, [.. CaseWords.EvidenceStatuses.All, Missing]);
        return null;
    }
}
