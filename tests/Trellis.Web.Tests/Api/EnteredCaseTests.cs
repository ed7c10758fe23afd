using Trellis.Client;
using Trellis.Domain.Readiness;
using Trellis.Files.Cases;
using Trellis.Web.Tests.Growth;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

/// <summary>The conformance cases entered over HTTP, and what the API then says held against what they expect.</summary>
public class EnteredCaseTests
{
    /// <summary>What no endpoint takes in: because people cannot do it on a page either, or because it would be refused.</summary>
    private static readonly Dictionary<string, string> NotEntered = new()
    {
        ["A07"] = "People rate in whole numbers; this case has halves.",
        ["C17"] = "Colleagues write about the level held now; this case has one who rates the next.",
        ["C21"] = "Whoever managed somebody before no longer writes once they report to another; this case has the former manager second.",
        ["D08"] = "A month is reviewed once: a second cycle of the same months is refused when it is launched.",
        ["E11"] = "Two leaves of one person on one day are refused.",
    };

    [Theory, EachDatabase]
    public async Task The_api_says_of_every_case_that_it_takes_in_what_the_case_expects(World world)
    {
        var cases = GivenCase.All.Where(c => !NotEntered.ContainsKey(c.Id)).ToList();
        await EnteredCase.PrepareAsync(world, cases);
        List<string> differences = [];
        foreach (var given in cases)
        {
            try
            {
                differences.AddRange(Differences(given, await EnteredCase.EnterAsync(world, given)));
            }
            catch (ApiException refused)
            {
                differences.Add($"{given.Id} could not be entered: {refused.Problem.Code} {refused.Message}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_case_that_is_not_entered_is_one() => Assert.Empty(NotEntered.Keys.Except(GivenCase.All.Select(c => c.Id)));

    private static IEnumerable<string> Differences(GivenCase given, ReadinessAnswer answer)
    {
        var asked = Readiness.Of(given.Input);
        List<(string What, object? Expected, object? Got)> pairs =
        [
            ("verdict", StateWords.Of(given.Expected.Verdict ?? asked.Verdict), answer.Verdict),
            ("criteria", Text(StateWords.SinglesOf(asked).Select(s => StateWords.Of(s.State))), Text(answer.Criteria)),
            .. given.Expected.States.Select(s => (s.Type, (object?)StateWords.Of(s.State), (object?)answer.States.GetValueOrDefault(s.Type)?.ToString())),
        ];
        if (given.Expected.CreditedMonths is { } months)
            pairs.Add(("credited_months", months, answer.CreditedMonths));
        if (given.Expected.Observations is { } observations)
            pairs.Add(("observations", observations, answer.Observations));
        return pairs.Where(p => !Equals(p.Expected, p.Got)).Select(p => $"{given.Id}: {p.What} is {p.Got ?? "not said"}, expected {p.Expected}");
    }

    private static string Text(IEnumerable<string> states) => string.Join(", ", states);
}
