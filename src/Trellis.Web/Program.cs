using Trellis.Web;
using Trellis.Web.Admin;

try
{
    var app = Server.Build(args);
    return await Verbs.RunAsync(app, args);
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

public partial class Program;
