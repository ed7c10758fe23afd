using System.Text;
using Trellis.Domain.People;
using Trellis.Files.People;

namespace Trellis.Files.Tests;

public class PeopleTableTests
{
    private const string Simple = "Name;email;since\nAna Ünal;ana@x.example;1.3.2026\n";

    private static TableReading<PersonRow> Read(string text, Dictionary<string, string>? names = null) => PeopleTable.Read(Encoding.UTF8.GetBytes(text), "people.csv", names);

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Simple) },
        { "with a byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Simple)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Simple)] },
        { "commas and CRLF", Encoding.UTF8.GetBytes(Simple.Replace(';', ',').Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "tabs", Encoding.UTF8.GetBytes(Simple.Replace(';', '\t')) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void A_file_reads_alike_however_it_was_saved(string how, byte[] bytes)
    {
        var reading = PeopleTable.Read(bytes);

        Assert.True(reading.Problems.Count == 0, $"{how}: {string.Join("; ", reading.Problems)}");
        Assert.Equal((2, "ana@x.example", "Ana Ünal", new DateOnly(2026, 3, 1)), (reading.Rows[0].Line, reading.Rows[0].Email, reading.Rows[0].Name, reading.Rows[0].Since));
    }

    [Theory]
    [InlineData("3/14/2026", "2/1/2026", "2026-02-01")]
    [InlineData("14/3/2026", "2/1/2026", "2026-01-02")]
    public void Days_with_slashes_are_read_as_the_other_days_of_the_file_tell(string other, string written, string day) =>
        Assert.Equal(DateOnly.Parse(day), Read($"email,since\na@x.example,{other}\nb@x.example,{written}").Rows[1].Since);

    [Theory]
    [InlineData("2/1/2026", "may be two days")]
    [InlineData("soon", "is not a day")]
    [InlineData("0026-01-01", "look at the year")]
    public void A_day_that_cannot_be_told_is_a_problem_with_its_place(string written, string words)
    {
        var problem = Assert.Single(Read($"email,since\na@x.example,{written}").Problems);

        Assert.Equal((2, 13), (problem.Line, problem.Column));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_listed_at_once()
    {
        var codes = Read("email,name,since\nnobody,Ana,x\n,Pia,\nm@x.example,Mo,2026-01-01,more").Problems.Select(p => p.Code);

        Assert.Equal(["people/email", "table/day", "people/email-missing", "table/too-many-values"], codes);
    }

    [Fact]
    public void A_column_of_another_name_is_proposed_and_read_once_somebody_said_what_it_is()
    {
        const string text = "Work email,Boss\nana@x.example,mo@x.example";

        Assert.Contains(Read(text).Problems, p => p.Message.Contains("Did you mean 'email'?", StringComparison.Ordinal));
        var row = Assert.Single(Read(text, new() { ["Work email"] = "email", ["Boss"] = "manager_email" }).Rows);
        Assert.Equal(("ana@x.example", "mo@x.example"), (row.Email, row.ManagerEmail));
    }

    [Theory]
    [InlineData("PK\u0003\u0004 archive", "table/not-text")]
    [InlineData("", "document/empty")]
    [InlineData("email\n\"ana@x.example", "table/open-quote")]
    public void What_is_no_table_is_one_problem(string text, string code) => Assert.Equal(code, Assert.Single(Read(text).Problems).Code);

    [Fact]
    public void A_file_of_hundred_megabytes_is_not_looked_into() =>
        Assert.Equal("document/too-large", Assert.Single(PeopleTable.Read(new byte[100_000_000]).Problems).Code);
}
