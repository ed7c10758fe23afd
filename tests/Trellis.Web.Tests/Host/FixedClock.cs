namespace Trellis.Web.Tests.Host;

/// <summary>Stands still until a test moves it.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public DateOnly Day => DateOnly.FromDateTime(_now.UtcDateTime);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void GoTo(DateOnly day) => _now = new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
}
