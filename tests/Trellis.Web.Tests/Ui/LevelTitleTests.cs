using Trellis.Domain.Frameworks;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Ui;

public class LevelTitleTests
{
    [Fact]
    public void Nobody_reads_a_placeholder()
    {
        var level = new Level { Id = new("S1"), Track = new("ic"), Grade = new("G1"), Titles = [new("Specialist, {variant}"), new("Specialist ({variant})"), new("Lead")] };

        Assert.Equal("Specialist", LevelTitle.Of(level));
        Assert.Equal("Specialist, Lead", LevelTitle.AllOf(level));
    }
}
