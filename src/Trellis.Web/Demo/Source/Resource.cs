using System.Reflection;

namespace Trellis.Web.Demo.Source;

/// <summary>The files of frameworks/northwind that the server carries inside itself.</summary>
internal static class Resource
{
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
