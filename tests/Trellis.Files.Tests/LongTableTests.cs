using System.Text;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Files.Tests;

public class LongTableTests
{
    private const string Header = "family,track,level,competency,descriptor";

    [Fact]
    public void Columns_are_found_by_name_in_any_order()
    {
        var family = Sound("descriptor,Level, TRACK ,x-note,family,competency\nDoes it.,L1,ic,mine,F,Craft\n");

        Assert.Equal(("F", "F"), (family.Id.Value, family.Title.Value));
        Assert.Equal(("L1", "ic"), (family.Levels[0].Id.Value, family.Levels[0].Track.Value));
        Assert.Equal("Does it.", family.Cells[0].Own!.Descriptors[0].Text.Value);
    }

    [Fact]
    public void A_company_without_grades_gets_those_that_a_table_names()
    {
        var company = new Company { Name = "Acorn", Locale = "en" };
        var reading = FrameworkDocument.ReadTable(Encoding.UTF8.GetBytes("family,track,level,grade,competency,descriptor\nF,ic,L3,,Craft,Does it thrice.\nF,ic,L2,G10,Craft,Does it twice.\nF,ic,L1,G2,Craft,Does it.\n"));

        var brought = reading.BringingGradesTo(company);

        Assert.Equal(["G2", "G10"], brought.File!.Company!.Grades.Select(g => g.Id.Value));
        Assert.Equal(("Acorn", "G2"), (brought.File.Company.Name, brought.File.Company.Grades[0].Title.Value));
        Assert.DoesNotContain(brought.Check(company), p => p.Severity == Severity.Error);
        Assert.Contains(reading.Check(company), p => p.Severity == Severity.Error);
        Assert.Same(reading, reading.BringingGradesTo(brought.File.Company));
        Assert.Same(reading, reading.BringingGradesTo(null));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData(',')]
    public void The_first_line_shows_the_delimiter(char delimiter) =>
        Assert.Equal("Says a, b; and c.", Sound($"{Header}\nF,ic,L1,Craft,\"Says a, b; and c.\"".Replace(",", delimiter.ToString(), StringComparison.Ordinal)
            .Replace($"a{delimiter} b", "a, b", StringComparison.Ordinal)).Cells[0].Own!.Descriptors[0].Text.Value);

    [Fact]
    public void Text_may_be_utf_8_or_utf_16_with_and_without_a_mark()
    {
        var text = Header + "\nF,ic,L1,Çraft,Does it – twice.\n";
        Encoding[] encodings = [new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)];

        Assert.All(encodings, encoding =>
        {
            var reading = FrameworkDocument.ReadTable([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Empty(reading.Problems);
            Assert.Equal("Çraft", Assert.Single(reading.File!.Families).Competencies[0].Id.Value);
        });
    }

    [Fact]
    public void A_quoted_value_may_hold_delimiters_quotes_and_lines_and_places_stay_right()
    {
        var text = $"{Header},grade\r\nF,ic,L1,Craft,\"Says \"\"no\"\",\r\nand why.\",G1\r\nF,ic,L1,Care,Calls.,";

        Assert.Equal("Says \"no\",\nand why.", Sound(text).Cells[0].Own!.Descriptors[0].Text.Value);
        Assert.Equal((4, 21), Assert.Single(Read(text + "G2").Problems.Select(p => (p.Line, p.Column))));
    }

    [Fact]
    public void Id_and_competency_stay_exactly_as_written()
    {
        var family = Sound($"id,{Header}\n 001/a,F,ic,L1,\"Craft / R&D: on, off\",Does it.\n");

        Assert.Equal("Craft / R&D: on, off", family.Competencies[0].Id.Value);
        Assert.Equal(" 001/a", family.Cells[0].Own!.Descriptors[0].Id.Value);
    }

    [Fact]
    public void Levels_stand_by_grade_where_each_has_one_else_as_they_appear()
    {
        var graded = Sound($"{Header},grade\nF,ic,High,Craft,Does it.,G10\nF,ic,Low,Craft,Tries it.,G2\n");
        var plain = Sound($"{Header},grade\nF,ic,High,Craft,Does it.,G10\nF,ic,Low,Craft,Tries it.,\n");

        Assert.Equal(["Low", "High"], graded.Levels.Select(l => l.Id.Value));
        Assert.Equal(["High", "Low"], plain.Levels.Select(l => l.Id.Value));
    }

    [Fact]
    public void A_level_name_on_two_tracks_becomes_two_levels()
    {
        var family = Sound($"{Header}\nF,ic,4,Craft,Does it.\nF,management,4,Craft,Leads it.\n");

        Assert.Equal([("ic-4", "ic"), ("management-4", "management")], family.Levels.Select(l => (l.Id.Value, l.Track.Value)));
        Assert.Equal([TrackKind.Ic, TrackKind.Management], family.Tracks.Select(t => t.Kind));
    }

    [Fact]
    public void The_same_words_get_the_same_id_and_others_another()
    {
        var (first, second) = (Sound($"{Header}\nF,ic,L1,Craft,Does it.\n"), Sound($"{Header}\nF,ic,L1,Other,New.\nF,ic,L1,Craft,Does it.\n"));

        Assert.Equal(first.Cells[0].Own!.Descriptors[0].Id, second.Cells[1].Own!.Descriptors[0].Id);
        Assert.NotEqual(first.Cells[0].Own!.Descriptors[0].Id, second.Cells[0].Own!.Descriptors[0].Id);
        Assert.StartsWith("l1-craft-", first.Cells[0].Own!.Descriptors[0].Id.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_examples_titles_and_words_are_read()
    {
        var family = Sound($"{Header},kind,example,title\nF,ic,L1,Craft,Does it.,core,Like so,Maker\nF,ic,L1,Craft,Nine in ten.,metric,,\nF,ic,L2,Craft,same,,,\nF,ic,L3,Craft,NA,,,\nF,ic,L1,,Stands on the level.,,,\n");

        Assert.Equal(CompetencyKind.Core, Assert.Single(family.Competencies).Kind);
        Assert.Equal([DescriptorKind.Behaviour, DescriptorKind.Metric], Cell(family, "L1").Own!.Descriptors.Select(d => d.Kind));
        Assert.Equal("Like so", Cell(family, "L1").Own!.Descriptors[0].Examples[0].Value);
        Assert.Equal("Maker", family.Levels[0].Titles[0].Value);
        Assert.Equal((ExpectationKind.SameAsBelow, ExpectationKind.NotApplicable), (Cell(family, "L2").Expects!.Kind, Cell(family, "L3").Expects!.Kind));
        Assert.Equal("Stands on the level.", family.Levels[0].Descriptors[0].Text.Value);
    }

    [Fact]
    public void A_step_with_one_text_is_library_text_that_levels_share()
    {
        var family = Sound($"{Header},step\nF,ic,L1,Craft,Does it.,2\nF,ic,L2,Craft,,2\nF,m,M1,Craft,Does it.,2\nF,m,M2,Craft,Leads it.,3\n");

        Assert.Equal([2, 3], family.Competencies[0].Steps.Select(s => s.Number));
        Assert.All(family.Cells, c => Assert.Null(c.Own));
    }

    [Theory]
    [InlineData("family,track,level,competency\n", "1:1 column/missing The column 'descriptor' is missing.")]
    [InlineData("family,track,level,skill,descriptor\n", "1:20 column/unknown Unknown column 'skill'. Did you mean 'competency'?")]
    [InlineData("family,track,levl,competency,descriptor\n", "1:14 column/unknown Unknown column 'levl'. Did you mean 'level'?")]
    [InlineData("family,track,level,competency,descriptor,level\n", "1:42 column/duplicate The column 'level' stands here a second time.")]
    [InlineData("family,track,level,competency,descriptor\nF,,L1,Craft,Does it.\n", "2:3 table/empty-value The track is missing in this row.")]
    [InlineData("family,track,level,competency,descriptor\nF,ic,L1,,\n", "2:9 table/empty-value The competency is missing in this row.")]
    [InlineData("family,track,level,competency,descriptor\nF,ic,L1,Craft,Does it, twice.\n", "2:23 table/too-many-values This row has more values than there are columns (5).")]
    [InlineData("family,track,level,competency,descriptor\nF,ic,L1,Craft,\"Does it.\nF,ic,L2,Craft,More.\n", "2:15 table/open-quote A quotation mark opens here")]
    [InlineData("family,track,level,competency,descriptor\nF,ic,L1,Craft,\"Does\" it.\n", "2:21 table/stray-quote Text goes on after")]
    [InlineData("family,track,level,competency,descriptor\nF,ic,L1,Craft,Does it.\nF,IC,L1,Craft,Other.\n", "3:3 table/two-spellings The track 'IC' is written 'ic' in line 2.")]
    [InlineData("family,track,level,competency,descriptor,grade\nF,ic,L1,Craft,Does it.,G1\nF,ic,L1,Craft,Other.,G2\n", "3:22 table/two-grades The level 'L1' has the grade 'G2' here and 'G1' in line 2.")]
    [InlineData("family,track,level,competency,descriptor,step\nF,ic,L1,Craft,Does it.,1\nF,ic,L1,Craft,Other.,2\n", "3:22 table/two-steps 'Craft' asks for step 2 at L1 here and for step 1 in line 2.")]
    [InlineData("family,track,level,competency,descriptor,kind\nF,ic,L1,Craft,Does it.,core\nF,ic,L1,Craft,Other.,functional\n", "3:22 table/two-kinds 'Craft' is functional here and core in line 2.")]
    [InlineData("family,track,level,competency,descriptor,kind\nF,ic,L1,Craft,Does it.,behavour\n", "2:24 value/unknown-word 'behavour' is not a word known here. Did you mean 'behaviour'?")]
    [InlineData("", "1:1 document/empty The file is empty.")]
    [InlineData("PK\u0003\u0004 zipped", "0:0 table/not-text This is a workbook or an archive")]
    [InlineData("family\0track", "0:0 table/not-text This is not text.")]
    public void What_is_wrong_is_said_with_its_place(string text, string expected)
    {
        var reading = Read(text);

        Assert.Null(reading.File);
        Assert.Contains(reading.Problems, p => $"{p.Line}:{p.Column} {p.Code} {p.Message}".StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_comes_at_once() =>
        Assert.Equal([2, 3, 4, 5], Read($"{Header},kind\nF,,L1,Craft,x,\nF,ic,L1,Craft,Does it.,cor\nF,ic,L1,Craft,a,b,c\nF,ic,l1,Craft,d,\n").Problems.OrderBy(p => p.Line).Select(p => p.Line).Distinct());

    [Fact]
    public void Letters_that_are_not_utf_8_are_found_in_their_line()
    {
        var problem = Assert.Single(FrameworkDocument.ReadTable(Encoding.Latin1.GetBytes(Header + "\nF,ic,L1,Craft,Prüft es.\n")).Problems);

        Assert.Equal(("table/encoding", 2), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_column_of_no_use_is_a_warning_and_the_table_is_read()
    {
        var reading = Read($"{Header},reviewer\nF,ic,L1,Craft,Does it.,Ana\n");

        Assert.NotNull(reading.File);
        Assert.Equal(("column/unknown", Severity.Warning), Assert.Single(reading.Problems.Select(p => (p.Code, p.Severity))));
    }

    [Fact]
    public void Only_what_a_table_can_answer_is_checked()
    {
        var reading = Read($"{Header},id\nF,ic,L1,Craft,Does it.,a\nF,ic,L2,Care,,b\nF,ic,L3,Craft,Does more.,a\nF,ic,L1,Care,same,\n");

        Assert.Equal(
            ["3:14 cell/not-written", "4:26 id/duplicate", "5:14 cell/same-at-lowest"],
            reading.Check().Where(p => p.Severity == Severity.Error).Select(p => $"{p.Line}:{p.Column} {p.Code}"));
    }

    private static Cell Cell(Family family, string level) => family.Cells.Single(c => c.Level.Value == level);

    private static DocumentReading Read(string text) => FrameworkDocument.ReadTable(Encoding.UTF8.GetBytes(text), "table.csv");

    private static Family Sound(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Problems);
        return Assert.Single(reading.File!.Families);
    }
}
