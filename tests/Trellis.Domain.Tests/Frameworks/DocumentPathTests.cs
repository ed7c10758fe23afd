using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Tests.Frameworks;

public class DocumentPathTests
{
    [Fact]
    public void A_path_gives_back_the_keys_it_was_made_of()
    {
        var path = DocumentPath.Root / "families" / "a/b~c" / "levels" / 0;

        Assert.Equal("families/a~1b~0c/levels/0", path.Value);
        Assert.Equal(["families", "a/b~c", "levels", "0"], path.Segments);
    }

    [Fact]
    public void The_root_has_no_keys() => Assert.Empty(DocumentPath.Root.Segments);
}
