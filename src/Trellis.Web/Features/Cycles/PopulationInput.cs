using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>Who of the chosen families a cycle is for, as HR writes it down.</summary>
/// <param name="Having">One a line, such as location: Berlin.</param>
/// <param name="Under">The address of somebody whom they report to, directly or not.</param>
/// <param name="Only">Addresses, one a line or between commas.</param>
/// <param name="Except">The same, of people left out.</param>
public sealed record PopulationInput(string? Having, string? Under, string? Only, string? Except)
{
    private const int MostNamed = 20;
    private static readonly char[] Between = ['\n', '\r', ',', ';'];
    private static readonly char[] AroundAddress = [' ', '\t', '<', '>'];

    /// <summary>A list that was given and names nobody: refused, where none would mean everybody.</summary>
    public const string Nobody = ",";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Having) && string.IsNullOrWhiteSpace(Under) && string.IsNullOrWhiteSpace(Only) && string.IsNullOrWhiteSpace(Except);

    public static PopulationInput Of(Population population, PeopleToday people) => new(
        string.Join('\n', population.Having.Select(r => $"{r.Name}: {r.Value}")),
        population.Under is { } leader ? people.Of(leader)?.Email : null,
        string.Join('\n', population.Only),
        string.Join('\n', population.Except));

    /// <summary>The population, or everything in it that names nobody and nothing here.</summary>
    public async Task<Result<Population>> ReadAsync(IReadOnlyList<FamilyId> families, HrReach hr, DateOnly day, CancellationToken cancel)
    {
        if (IsEmpty)
            return new Population(families);
        var people = (await PeopleToday.LoadAsync(hr, day, cancel)).ByName;
        var (rules, shapeless) = Rules();
        var under = Under?.Trim() is { Length: > 0 } typed ? people.FirstOrDefault(p => Is(p, typed)) : null;
        var (only, except) = (Addresses(Only), Addresses(Except));
        List<Refusal> wrong =
        [
            .. shapeless,
            .. rules.Count == 0 ? [] : Unknown(rules, Known(await PeopleAttributes.LoadAsync(hr, cancel), people, families)),
            .. under is null && !string.IsNullOrWhiteSpace(Under) ? [new Refusal("nobody", T("Nobody here has the address {0}.", Under.Trim()), nameof(Under))] : Array.Empty<Refusal>(),
            .. only.Count == 0 && !string.IsNullOrEmpty(Only?.Trim(' ', '\t', '\r', '\n')) ? [new Refusal("population-nobody", T("The list names nobody. Write addresses, or leave it empty for everybody."), nameof(Only))] : Array.Empty<Refusal>(),
            .. NotHere(only, Only, nameof(Only), people),
            .. NotHere(except, Except, nameof(Except), people),
            .. Elsewhere(only, families, people, day),
        ];
        return wrong.Count > 0
            ? new Result<Population>.Refused(wrong)
            : new Population(families) { Having = rules, Under = under?.Id, Only = [.. only], Except = [.. except] };
    }

    /// <summary>The families in which those on the list are placed on a day, for a list that stands alone.</summary>
    public async Task<IReadOnlyList<FamilyId>> FamiliesOfListAsync(HrReach hr, DateOnly day, CancellationToken cancel)
    {
        var listed = Addresses(Only);
        return listed.Count == 0 ? [] : [.. (await PeopleToday.LoadAsync(hr, day, cancel)).ByName.Where(p => listed.Contains(p.Email)).Select(p => p.Placement?.Family).OfType<FamilyId>().Distinct().OrderBy(f => f.Value, StringComparer.Ordinal)];
    }

    private (List<PopulationRule> Rules, List<Refusal> Shapeless) Rules()
    {
        var lines = (Having ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parts = lines.Select(line => (line, Parts: line.Split(':', 2, StringSplitOptions.TrimEntries))).ToLookup(l => l.Parts is [{ Length: > 0 }, { Length: > 0 }]);
        return ([.. parts[true].Select(l => new PopulationRule(l.Parts[0], l.Parts[1])).Distinct()],
            [.. parts[false].Select(l => new Refusal("population-shape", T("'{0}' is not an attribute with its value. Write its name, a colon and the value, such as location: Berlin.", l.line), nameof(Having)))]);
    }

    /// <summary>Attributes with the values that anybody has, and the levels that anybody of these families holds.</summary>
    private static ILookup<string, string> Known(PeopleAttributes attributes, IReadOnlyList<PeopleToday.Place> people, IReadOnlyList<FamilyId> families) =>
        attributes.Known.SelectMany(a => a.Select(value => (Name: a.Key, Value: value)))
            .Concat(people.Where(p => p.Placement is { } at && families.Contains(at.Family)).Select(p => (Name: Population.Level, p.Placement!.Level.Value)).Distinct())
            .ToLookup(a => a.Name, a => a.Value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Refusal> Unknown(IEnumerable<PopulationRule> rules, ILookup<string, string> known)
    {
        foreach (var rule in rules)
            if (!known.Contains(rule.Name))
                yield return new("population-attribute", T("Nobody has an attribute called '{0}'. Known here: {1}.", rule.Name, string.Join(", ", known.Select(k => k.Key).Order(StringComparer.Ordinal))), nameof(Having));
            else if (!known[rule.Name].Contains(rule.Value, StringComparer.OrdinalIgnoreCase))
                yield return new("population-value", T("Nobody has '{0}' as {1}. Values of it: {2}.", rule.Value, rule.Name, Some(known[rule.Name].Order(StringComparer.CurrentCulture))), nameof(Having));
    }

    private static IEnumerable<Refusal> NotHere(IReadOnlyCollection<string> addresses, string? typed, string field, IReadOnlyList<PeopleToday.Place> people)
    {
        var here = people.Select(p => p.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (addresses.Where(a => !here.Contains(a)).ToList() is not { Count: > 0 } unknown)
            yield break;
        var lines = (typed ?? "").TrimEnd().Split('\n');
        if (lines.Length > 1)
        {
            var lineOf = lines.SelectMany((line, at) => Addresses(line).Select(a => (Address: a, Line: at + 1))).DistinctBy(l => l.Address, StringComparer.OrdinalIgnoreCase).ToDictionary(l => l.Address, l => l.Line, StringComparer.OrdinalIgnoreCase);
            unknown = [.. unknown.Select(a => T("{0} (line {1})", a, lineOf[a]))];
        }

        yield return new("nobody", unknown.Count == 1 ? T("Nobody here has the address {0}.", unknown[0]) : T("Nobody here has these addresses: {0}.", Some(unknown)), field);
    }

    private static IEnumerable<Refusal> Elsewhere(IReadOnlyCollection<string> addresses, IReadOnlyList<FamilyId> families, IReadOnlyList<PeopleToday.Place> people, DateOnly day)
    {
        var listed = addresses.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (people.Where(p => listed.Contains(p.Email) && (p.Placement is not { } at || !families.Contains(at.Family))).Select(p => p.Name).ToList() is { Count: > 0 } elsewhere)
            yield return new("population-elsewhere", T("In none of the families chosen on {0}: {1}. Choose their family too, or take them off the list.", Say.Day(day), Some(elsewhere)), nameof(Only));
    }

    /// <summary>Also as mail programs write them: Ana Engel &lt;ana@example.org&gt;. An entry without any address stays as it was typed, to be refused.</summary>
    private static HashSet<string> Addresses(string? typed) => new((typed ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Found), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Found(string entry)
    {
        var addresses = entry.Split(AroundAddress, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Contains('@', StringComparison.Ordinal)).ToList();
        return addresses.Count > 0 ? addresses : [entry];
    }

    private static bool Is(PeopleToday.Place place, string address) => string.Equals(place.Email, address, StringComparison.OrdinalIgnoreCase);

    private static string Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= MostNamed ? string.Join(", ", all) : T("{0} and {1} more", string.Join(", ", all.Take(MostNamed)), all.Count - MostNamed);
    }
}
