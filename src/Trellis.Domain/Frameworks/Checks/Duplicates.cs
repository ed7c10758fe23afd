namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Ids name one thing each.</summary>
internal static class Duplicates
{
    public static IEnumerable<Finding> Of<T>(IEnumerable<T> things, Func<T, string> id, string what, Func<T, DocumentPath> at) =>
        things.GroupBy(id).SelectMany(same => same.Skip(1)).Select(again => Error.At(
            at(again), "id/duplicate", $"The {what} id '{id(again)}' is used twice. An id names one {what} for good; give the second a new one."));

    /// <summary>Descriptor ids decide which ratings carry over, so one id stands for one text: once in a family with its company part, and in no other family with other words.</summary>
    public static IEnumerable<Finding> OfDescriptors(Company? company, IEnumerable<Family> families)
    {
        var core = Descriptors.Of(company).ToList();
        var all = families.SelectMany(f => Descriptors.Of(f).Select(d => (d.Descriptor, d.At, Family: f.Id)))
            .Concat(core.Select(d => (d.Descriptor, d.At, Family: default(FamilyId))));
        return all.GroupBy(d => d.Descriptor.Id).SelectMany(same => Clashes([.. same])).Select(d => Error.At(
            d.At / "id", "id/duplicate",
            $"The descriptor id '{d.Descriptor.Id}' is used twice. Ratings follow descriptors by their id; give the second a new one."));
    }

    private static IEnumerable<(Descriptor Descriptor, DocumentPath At, FamilyId Family)> Clashes(
        List<(Descriptor Descriptor, DocumentPath At, FamilyId Family)> same)
    {
        for (var i = 1; i < same.Count; i++)
            if (same.Take(i).Any(earlier => Clash(earlier, same[i])))
                yield return same[i];
    }

    private static bool Clash((Descriptor Descriptor, DocumentPath At, FamilyId Family) a, (Descriptor Descriptor, DocumentPath At, FamilyId Family) b)
    {
        var together = a.Family == b.Family || a.Family == default || b.Family == default;
        return together || a.Descriptor.Text.Value != b.Descriptor.Text.Value;
    }
}
