using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Trellis.Web.Security;

/// <summary>What the link to a new password carries: for one account, until a moment, and only while its password and its sessions are those of today. So it works once, and asking for one changes nothing.</summary>
public sealed class ResetLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Trellis.NewPassword");

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    public string Make(Account account, TimeSpan lifetime)
    {
        var until = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(until, (clock.GetUtcNow() + lifetime).UtcTicks);
        return WebEncoders.Base64UrlEncode(_protector.Protect([.. until, .. StateOf(account)]));
    }

    public bool IsGood(Account account, string token)
    {
        try
        {
            ReadOnlySpan<byte> held = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return held.Length > sizeof(long)
                && BinaryPrimitives.ReadInt64BigEndian(held) > clock.GetUtcNow().UtcTicks
                && CryptographicOperations.FixedTimeEquals(held[sizeof(long)..], StateOf(account));
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private static byte[] StateOf(Account account) => SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id}\n{account.SecurityStamp}\n{account.PasswordHash}"));
}
