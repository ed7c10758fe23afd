using Trellis.Cli;

return await TrellisCommand.RunAsync(args, Console.Out, Console.Error);
