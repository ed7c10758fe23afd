using Trellis.Domain;

namespace Trellis.Web.Demo;

/// <summary>Ids as the domain would give them, the same for the same seed: of the moment something was recorded, then numbered.</summary>
internal sealed class DemoIds(int seed)
{
    private ulong _made;

    public Id<T> New<T>(DateTimeOffset at)
    {
        var number = Mixed(++_made + ((ulong)(uint)seed << 32));
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        bytes[6] = (byte)(0x70 | ((_made >> 8) & 0xF));
        bytes[7] = (byte)_made;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000000000000000 | (number >> 2));
        return new(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Each number has another one of its own.</summary>
    private static ulong Mixed(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9UL;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EBUL;
        return number ^ (number >> 31);
    }
}
