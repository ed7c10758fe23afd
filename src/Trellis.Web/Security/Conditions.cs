using System.Linq.Expressions;

namespace Trellis.Web.Security;

/// <summary>Conditions joined by "or" into one that a database understands.</summary>
internal static class Either
{
    public static Expression<Func<T, bool>> Of<T>(IEnumerable<Expression<Func<T, bool>>> conditions) => conditions.Aggregate((a, b) => Joined.By(Expression.OrElse, a, b));
}

/// <summary>Two conditions joined by "and".</summary>
internal static class Both
{
    public static Expression<Func<T, bool>> Of<T>(Expression<Func<T, bool>> a, Expression<Func<T, bool>> b) => Joined.By(Expression.AndAlso, a, b);
}

internal static class Joined
{
    public static Expression<Func<T, bool>> By<T>(
        Func<Expression, Expression, BinaryExpression> join, Expression<Func<T, bool>> a, Expression<Func<T, bool>> b)
    {
        var body = new Replacing(b.Parameters[0], a.Parameters[0]).Visit(b.Body);
        return Expression.Lambda<Func<T, bool>>(join(a.Body, body), a.Parameters);
    }

    private sealed class Replacing(ParameterExpression old, ParameterExpression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? with : node;
    }
}
