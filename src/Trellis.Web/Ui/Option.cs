namespace Trellis.Web.Ui;

/// <summary>One thing to choose in a form: what is sent, what is read, and a small line under it. Options of one <paramref name="Group"/> stand together.</summary>
public sealed record Option(string Value, string Text, string? Hint = null, string? Group = null);
