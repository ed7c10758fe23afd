using Trellis.Domain.Tests.House;
using Trellis.Domain.Wording;
using Trellis.WordingTraining;

namespace Trellis.Domain.Tests.Wording;

public class RuleTests
{
    private static readonly RuleBook Book = RuleBook.Of("en");

    public static TheoryData<string, string> Bad => Examples(r => r.Bad);

    public static TheoryData<string, string> Good => Examples(r => r.Good);

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_rule_asks_about_its_bad_example(string code, string text) => Assert.Contains(code, Asked(text));

    [Theory]
    [MemberData(nameof(Good))]
    public void A_rule_does_not_ask_about_its_good_example(string code, string text) => Assert.DoesNotContain(code, Asked(text));

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_example_is_one_that_two_managers_read_alike(string code, string text)
    {
        if (!code.StartsWith("boundary/", StringComparison.Ordinal))
            Assert.Equal(Verdict.Observable, Linter.Of(text)!.Verdict);
    }

    [Fact]
    public void Every_rule_says_why_and_asks_a_question_and_has_both_examples() =>
        Findings.None(Book.Rules.Where(r => r is { Why.Length: < 20 } or { Question.Length: < 8 } or { Title: "" } or { Bad.Count: 0 } or { Good.Count: 0 } || !r.Question.Contains('?')).Select(r => r.Code));

    [Fact]
    public void The_page_of_the_rules_is_written_from_the_rules() =>
        Assert.Equal(RulesPage.Of(Book), Repository.Read("docs/linter-rules.md"));

    [Theory]
    [InlineData("wording/absolute", "Meets each customer every two weeks")]
    [InlineData("wording/amount", "Has closed four deals with more than three decision makers")]
    [InlineData("wording/trait", "Has organised a workshop for two teams")]
    [InlineData("wording/trait", "Answers every complaint within a day")]
    [InlineData("wording/scope", "Reaches the quota in three of the last four quarters")]
    [InlineData("wording/ability", "Writes tasks that two other engineers can start the same week")]
    [InlineData("wording/absolute", "Covers all three countries of the region")]
    [InlineData("wording/size", "Drafts contracts with at most two errors")]
    [InlineData("wording/trait", "Takes the patient's history")]
    [InlineData("wording/state-of-mind", "Sees ten patients a day")]
    [InlineData("wording/state-of-mind", "Cares for four residents per shift")]
    public void A_rule_reads_a_word_with_its_neighbours(string code, string text) => Assert.DoesNotContain(code, Asked(text));

    [Theory]
    [InlineData("wording/compound", "Designs, builds, tests, documents and presents features")]
    [InlineData("wording/intent", "Tries to mentor junior engineers")]
    [InlineData("wording/ability", "Can explain technical topics to customers")]
    [InlineData("wording/taking-part", "Is involved in hiring")]
    [InlineData("wording/passive", "Projects are delivered on time")]
    [InlineData("wording/trait", "Is patient with colleagues")]
    [InlineData("wording/state-of-mind", "Trusts the team")]
    public void A_rule_asks_about_other_shapes_of_its_case(string code, string text) => Assert.Contains(code, Asked(text));

    [Fact]
    public void The_compiled_word_list_is_the_one_that_people_edit() => // bin/bench linter-words compiles it
        Assert.Equal(CompiledLexicon.Write(LexiconReader.Read("en")), CompiledLexicon.Write(CompiledLexicon.Read("en")));

    private static TheoryData<string, string> Examples(Func<Rule, IEnumerable<string>> of)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Book.Rules)
            foreach (var text in of(rule))
                data.Add(rule.Code, text);
        return data;
    }

    private static IEnumerable<string> Asked(string text) => text.Split(" -> ") is [var lower, var higher]
        ? [BoundaryCheck.Of(lower, higher)!.RuleCode ?? ""]
        : Linter.Of(text)!.Findings.Select(f => f.Rule.Code);
}
