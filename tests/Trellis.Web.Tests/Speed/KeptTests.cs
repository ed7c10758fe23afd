using Trellis.Web.Security;

namespace Trellis.Web.Tests.Speed;

public class KeptTests
{
    private int _loads;

    [Fact]
    public async Task What_is_kept_is_loaded_once_for_each_kind_and_key()
    {
        using var kept = new Kept();

        Assert.Equal("1", await TextAsync(kept, "a", new(1)));
        Assert.Equal("1", await TextAsync(kept, "a", new(1)));
        Assert.Equal("2", await TextAsync(kept, "b", new(1)));
        Assert.Equal(3, (await kept.GetAsync("a", new(1), () => Task.FromResult(Tuple.Create(++_loads)), CancellationToken.None)).Item1);
    }

    [Theory]
    [InlineData(1, 1, 1, 2)]
    [InlineData(1, 1, 2, 1)]
    public async Task A_higher_revision_loads_anew(int library, int own, int thenLibrary, int thenOwn)
    {
        using var kept = new Kept();
        await TextAsync(kept, "a", new(library, own));

        Assert.Equal("2", await TextAsync(kept, "a", new(thenLibrary, thenOwn)));
        Assert.Equal("2", await TextAsync(kept, "a", new(library, own)));
    }

    [Fact]
    public async Task What_failed_to_load_is_not_kept()
    {
        using var kept = new Kept();
        await Assert.ThrowsAsync<IOException>(() => kept.GetAsync<string>("a", new(1), () => throw new IOException(), CancellationToken.None));

        Assert.Equal("1", await TextAsync(kept, "a", new(1)));
    }

    private Task<string> TextAsync(Kept kept, string key, Kept.Stamp stamp) => kept.GetAsync(key, stamp, () => Task.FromResult($"{++_loads}"), CancellationToken.None);
}
