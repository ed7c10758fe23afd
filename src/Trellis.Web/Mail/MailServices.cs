namespace Trellis.Web.Mail;

internal static class MailServices
{
    public static void AddMail(this IServiceCollection services, Settings settings)
    {
        services.AddScoped<Post>().AddScoped<MailWords>().AddScoped<SendMail>().AddScoped<NoticeMails>().AddScoped<RemindPeople>().AddScoped<TellNewManagers>();
        services.AddHostedService<Reminders>();
        if (settings.Mail is not null)
            services.AddHostedService<MailSender>();
    }
}
