using Trellis.Web.Tests.Host;

[assembly: AssemblyFixture(typeof(CleanUp))]
