using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

internal static class ItemsOfLists
{
    /// <summary>The items of a list; a single value may stand for a list of one.</summary>
    public static IReadOnlyList<T> Items<T>(this ReadContext context, Node node, Func<Node, T?> read) where T : class
    {
        if (node is ListNode list)
            return [.. list.Items.Select(read).OfType<T>()];
        if (node is ScalarNode { IsNull: false })
            return read(node) is { } item ? [item] : [];
        context.WrongType(node, "a list");
        return [];
    }
}
