using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Tests.Ready;

/// <summary>What several criteria together name as the next thing.</summary>
public class CombinedEdgeTests
{
    private static readonly Criterion Refused = new Criterion.Not(new Criterion.Tenure(1)), Missing = new Criterion.Average(Over.Everything, 5), Open = new Criterion.Manual();

    private readonly Example _ana = new();

    [Fact]
    public void A_part_without_a_next_thing_is_passed_over()
    {
        var missing = _ana.Of(Missing).Next;
        Assert.NotNull(missing);

        Assert.Equal(missing, _ana.Of(new Criterion.All([Refused, Missing])).Next);
        Assert.Equal(missing, _ana.Of(new Criterion.Any([Refused, Missing])).Next);
    }

    [Fact]
    public void Where_no_part_has_one_there_is_none()
    {
        Assert.Null(_ana.Of(new Criterion.All([Refused])).Next);
        Assert.Null(_ana.Of(new Criterion.Any([Refused])).Next);
    }

    [Fact]
    public void An_opening_is_never_the_next_thing()
    {
        var said = _ana.Of(Open).Next;
        Assert.NotNull(said);

        Assert.Equal(said, _ana.Of(new Criterion.All([new Criterion.Opening(), Open])).Next);
    }

    [Fact]
    public void What_is_only_advised_is_never_the_next_thing()
    {
        var said = _ana.Of(Open).Next;

        Assert.Equal(said, _ana.Of(new Criterion.All([Missing with { Advisory = true }, Open])).Next);
    }
}
