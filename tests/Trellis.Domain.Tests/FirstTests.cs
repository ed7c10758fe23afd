namespace Trellis.Domain.Tests;

public class FirstTests
{
    [Fact]
    public void Runs() => Assert.NotNull(typeof(FirstTests).Assembly.GetName().Name);
}
