using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Trellis.Client;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Faults;

/// <summary>Sends the real program more than it takes in.</summary>
public sealed class LargeBodyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trellis-large-");

    [Fact]
    public async Task A_body_larger_than_the_server_takes_in_is_a_problem_and_no_fault()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        var (_, said) = await ServerProcess.VerbAsync(_folder.FullName, ["create-token", "--for", world.Hana.Email, "--scope", "write-people,write-frameworks"], world.Settings);
        using var server = await ServerProcess.StartAsync(_folder.FullName, world.Settings);
        using var patient = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var client = new HttpClient(patient) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", said.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Single(w => w.StartsWith("trl_", StringComparison.Ordinal)));
        client.DefaultRequestHeaders.ExpectContinue = true; // so that the answer comes before the body

        foreach (var (method, path) in new[] { (HttpMethod.Post, "/api/v1/people/import"), (HttpMethod.Put, "/api/v1/frameworks/engineering/draft"), (HttpMethod.Post, "/api/v1/people") })
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(new byte[31_000_000]) };
            var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Equal("too-large", JsonSerializer.Deserialize<ApiProblem>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), ApiJson.Options)!.Code);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
