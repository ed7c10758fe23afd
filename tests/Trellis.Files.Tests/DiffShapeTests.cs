using System.Text;
using Trellis.Cli.Diffing;
using Trellis.Domain.Frameworks.Changes;

namespace Trellis.Files.Tests;

/// <summary>Texts, competencies, levels and tracks that move, part or come together, in tables without ids.</summary>
public class DiffShapeTests
{
    private const string Head = "family,track,level,grade,competency,descriptor\n";

    private const string Before = Head + """
        F,ic,L1,G1,Writing,Writes notes of each meeting.
        F,ic,L2,G2,Writing,Sends the monthly numbers to the board.
        F,ic,L2,G2,Care,"Answers tickets from key accounts, and reviews the replies of two colleagues."
        F,ic,L3,G3,Writing,Publishes the guide for new authors.
        F,ic,L1,G1,Reporting,Fills the report form after a shift.
        F,ic,L3,G3,Reporting,Builds the dashboard that managers open.

        """;

    [Fact]
    public void The_same_text_in_another_cell_has_moved()
    {
        var moved = Assert.Single(Diff(Before, Before.Replace("L2,G2,Writing,Sends", "L2,G2,Reporting,Sends", StringComparison.Ordinal)), d => d.Part == DifferencePart.Descriptor);

        Assert.Equal((DifferenceKind.Moved, "WRITING, L2 → REPORTING, L2"), (moved.Kind, moved.Where.ToUpperInvariant()));
    }

    [Fact]
    public void A_text_in_two_is_split_and_two_in_one_are_merged()
    {
        var parted = Before.Replace("\"Answers tickets from key accounts, and reviews the replies of two colleagues.\"", "Answers tickets from key accounts.\nF,ic,L2,G2,Care,Reviews the replies of two colleagues.", StringComparison.Ordinal);
        var (split, merged) = (Assert.Single(Diff(Before, parted)), Assert.Single(Diff(parted, Before)));

        Assert.Equal((DifferenceKind.Split, ChangeReason.Clarified), (split.Kind, split.Reason));
        Assert.Equal((DifferenceKind.Merged, ChangeReason.Clarified), (merged.Kind, merged.Reason));
    }

    [Theory]
    [InlineData("L2,G2,Writing,|L3,G3,Writing,", "L2,G2,Numbers,|L3,G3,Numbers,", DifferencePart.Competency, "numbers (2/3)")]
    [InlineData("L3,G3,Writing,", "L4,G4,Writing,", DifferencePart.Level, "(1/2)")]
    [InlineData("F,ic,L3,|F,ic,L2,", "F,lead,L3,|F,lead,L2,", DifferencePart.Track, "lead (2/3)")]
    public void What_became_two_is_split_and_the_other_way_round_merged(string was, string becomes, DifferencePart part, string named)
    {
        var after = was.Split('|').Zip(becomes.Split('|')).Aggregate(Before, (text, pair) => text.Replace(pair.First, pair.Second, StringComparison.Ordinal));
        var (split, merged) = (Diff(Before, after).First(d => d.Part == part), Diff(after, Before).First(d => d.Part == part));

        Assert.Equal((DifferenceKind.Split, ChangeClass.Major), (split.Kind, split.Class));
        Assert.Contains(named, split.Becomes, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((DifferenceKind.Merged, ChangeClass.Major), (merged.Kind, merged.Class));
        Assert.DoesNotContain(Diff(Before, after), d => d.Part == part && d.Kind is (DifferenceKind.Added or DifferenceKind.Renamed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Many_reworded_texts_do_not_wait_for_each_other(int cells)
    {
        var (before, after) = (Many("notes", cells), Many("letters", cells));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(2000, Diff(before, after).Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }

    private static string Many(string word, int cells)
    {
        var (table, levels) = (new StringBuilder(Head), cells == 1 ? 1 : 5);
        for (var i = 0; i < 2000; i++)
            table.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"F,ic,L{i % levels + 1},G{i % levels + 1},Skill {i / levels % cells},Writes the {word} about topic{i} for customer{i} and place{i} by hand.");
        return table.ToString();
    }

    private static IReadOnlyList<Difference> Diff(string before, string after) =>
        Assert.Single(FamilyDiff.Between(Read(before), Read(after))).Differences;

    private static Domain.Frameworks.FrameworkFile Read(string table) => FrameworkDocument.ReadTable(Encoding.UTF8.GetBytes(table)).File!;
}
