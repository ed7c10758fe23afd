namespace Trellis.Web.Security;

internal static class Clock
{
    extension(TimeProvider clock)
    {
        /// <summary>The calendar day in UTC.</summary>
        public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    }
}
