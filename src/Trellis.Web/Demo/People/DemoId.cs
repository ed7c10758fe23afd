using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.People;

internal static class DemoId
{
    /// <summary>Sorts by <paramref name="row"/>, as text and as bytes.</summary>
    public static Guid Of(int row, Dice dice)
    {
        var tail = new byte[8];
        for (var i = 0; i < tail.Length; i++)
            tail[i] = (byte)dice.Below(256);
        tail[0] = (byte)(0x80 | (tail[0] & 0x3F));
        return new Guid(0x01900000 + row, 0, 0x7000, tail);
    }
}
