using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Trellis.Web;

/// <summary>The proxies in front of this server. What anybody else says about the visitor's address, scheme or host is left alone.</summary>
public sealed record ProxySettings(IReadOnlyList<IPNetwork> Networks)
{
    /// <exception cref="SettingsException">One of them is no address.</exception>
    internal static ProxySettings In(IConfiguration configuration) =>
        new([.. (configuration["TRELLIS_PROXIES"] ?? "").Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NetworkOf)]);

    private static IPNetwork NetworkOf(string text)
    {
        if (IPAddress.TryParse(text, out var one))
            return new(one, one.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network)
            ? network
            : throw new SettingsException($"TRELLIS_PROXIES holds '{text}'; it must be addresses or networks such as 127.0.0.1 or 10.0.0.0/8, separated by commas.");
    }

    /// <summary>Every hop must be one of them, so however many there are, what a visitor wrote before them does not count.</summary>
    internal ForwardedHeadersOptions Options
    {
        get
        {
            var options = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
                ForwardLimit = null,
            };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in Networks)
                options.KnownIPNetworks.Add(network);
            return options;
        }
    }
}
